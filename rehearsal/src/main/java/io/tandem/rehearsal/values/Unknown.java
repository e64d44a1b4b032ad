package io.tandem.rehearsal.values;

import java.util.Set;

/** A value that is known only after {@code up}. On the wire it is one string per kind of value. */
public enum Unknown {
    VALUE;

    /** What the engine is sent; it takes the string kind for any value. */
    static final String WIRE = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /** https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go */
    private static final Set<String> KINDS = Set.of(
            WIRE,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    /** Whether the engine writes this text for a value that only {@code up} will tell. */
    public static boolean isOnTheWire(String text) {
        return KINDS.contains(text);
    }
}
