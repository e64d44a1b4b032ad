package io.tandem.rehearsal.engine;

import java.util.List;

/** The engine could not carry an operation through; what it said about it is the message. */
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineFailure(String stack, String operation, List<String> errors, Exception cause) {
        super(operation + " of " + stack + " failed: " + (errors.isEmpty() ? cause.getMessage() : join(errors)), cause);
    }

    private static String join(List<String> errors) {
        return String.join("\n", errors);
    }
}
