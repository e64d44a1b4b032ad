package io.tandem.rehearsal.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The secrets of a stack, decrypted by the engine, to look for them where they must not stand. */
final class Secrecy {
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private Secrecy() {}

    /** Every text that the state keeps encrypted, alone or inside an encrypted object. */
    static Set<String> secretsOf(EngineStack stack, Path scratch) throws IOException {
        var file = scratch.resolve("decrypted.json");
        stack.pulumi(List.of("stack", "export", "--show-secrets", "--file", file.toString()));
        var secrets = new LinkedHashSet<String>();
        collect(JsonParser.parseString(Files.readString(file)), secrets);
        Files.delete(file);
        return secrets;
    }

    /** Everything that is written in the files of a folder. */
    static String textOf(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static void collect(JsonElement at, Set<String> secrets) {
        if (at instanceof JsonObject object && object.has(SIGNATURE) && object.has("plaintext")) {
            texts(JsonParser.parseString(object.get("plaintext").getAsString()), secrets);
        } else if (at instanceof JsonObject object) {
            object.entrySet().forEach(entry -> collect(entry.getValue(), secrets));
        } else if (at instanceof JsonArray items) {
            items.forEach(item -> collect(item, secrets));
        }
    }

    private static void texts(JsonElement plain, Set<String> secrets) {
        if (plain instanceof JsonObject object) {
            object.entrySet().forEach(entry -> texts(entry.getValue(), secrets));
        } else if (plain instanceof JsonArray items) {
            items.forEach(item -> texts(item, secrets));
        } else if (plain.isJsonPrimitive() && plain.getAsJsonPrimitive().isString()) {
            secrets.add(plain.getAsString());
        }
    }
}
