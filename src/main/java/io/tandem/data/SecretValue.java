package io.tandem.data;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;

/** The value of a secret: JSON with a password, which is a secret wherever the engine sees it. */
final class SecretValue {
    private static final String PASSWORD = "password";

    private SecretValue() {}

    /** @param fields what the value holds besides the password */
    static String json(Map<String, String> fields, String password) {
        Map<String, String> value = new TreeMap<>(fields);
        value.put(PASSWORD, password);
        return new Gson().toJson(value);
    }

    static Output<String> password(Output<String> json) {
        return json.applyValue(value -> JsonParser.parseString(value)
                        .getAsJsonObject()
                        .get(PASSWORD)
                        .getAsString())
                .asSecret();
    }
}
