package io.tandem.rehearsal.cloud;

/** AWS says no: an error code of its API and a message that names the property. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String reason;

    public Refusal(String code, String message) {
        super("api error " + code + ": " + message);
        this.code = code;
        this.reason = message;
    }

    /** The error code of the AWS API, such as {@code InvalidSubnet.Conflict}. */
    public String code() {
        return code;
    }

    /** The message without the code. */
    public String reason() {
        return reason;
    }
}
