package io.tandem.peering;

/** A stack has not published an output. */
final class MissingOutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingOutputException(String key) {
        super("it has no output " + key);
    }
}
