package io.tandem.rehearsal.provider;

import com.google.protobuf.ByteString;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import pulumirpc.Provider.CheckRequest;

/** Names a resource as the Pulumi providers do: logical name, a dash and seven hex digits, kept from then on. */
final class Autoname {
    private static final int DIGITS = 7;

    private Autoname() {}

    static void fill(ResourceType type, CheckRequest request, Map<String, Object> old, Map<String, Object> inputs) {
        type.autoname().filter(path -> Paths.one(inputs, path).isEmpty()).ifPresent(path -> {
            if (Paths.one(inputs, path + "Prefix").isEmpty()) {
                Paths.set(
                        inputs, path, Paths.one(old, path).orElseGet(() -> type.autonamePrefix() + proposed(request)));
            }
        });
    }

    private static String proposed(CheckRequest request) {
        if (request.hasAutonaming()) {
            return request.getAutonaming().getProposedName();
        }
        return request.getName() + "-" + digits(request.getRandomSeed());
    }

    private static String digits(ByteString seed) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < DIGITS; i++) {
            text.append(Character.forDigit((seed.isEmpty() ? i : seed.byteAt(i % seed.size())) & 15, 16));
        }
        return text.toString();
    }
}
