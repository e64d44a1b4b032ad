package io.tandem.rehearsal.pullrequest;

import com.pulumi.automation.OperationType;
import java.util.Optional;

/** What happens to a resource, from the mildest to the gravest; the engine's several steps of a replacement are one. */
enum Operation {
    CREATE("+", "created", "create"),
    UPDATE("~", "changed", "update"),
    REPLACE("±", "replaced", "create"),
    DELETE("-", "deleted", "delete");

    private final String sign;
    private final String word;
    private final String duration;

    Operation(String sign, String word, String duration) {
        this.sign = sign;
        this.word = word;
        this.duration = duration;
    }

    String sign() {
        return sign;
    }

    /** As in "is deleted". */
    String word() {
        return word;
    }

    /** The name under which the catalog keeps how long it takes. */
    String duration() {
        return duration;
    }

    /** Whether what the resource holds is gone afterwards. */
    boolean destroys() {
        return this == REPLACE || this == DELETE;
    }

    /** Empty for steps that change nothing. */
    static Optional<Operation> of(OperationType step) {
        return switch (step) {
            case CREATE, IMPORT -> Optional.of(CREATE);
            case UPDATE -> Optional.of(UPDATE);
            case DELETE -> Optional.of(DELETE);
            case REPLACE, CREATE_REPLACEMENT, DELETE_REPLACED, IMPORT_REPLACEMENT, REMOVE_PENDING_REPLACE ->
                Optional.of(REPLACE);
            default -> Optional.empty();
        };
    }
}
