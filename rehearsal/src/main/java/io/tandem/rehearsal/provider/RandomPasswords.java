package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.cloud.Refusal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Passwords that Secrets Manager makes up, another at every call. The provider does not mark them as secret; the program
 * has to. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
 */
final class RandomPasswords {
    private static final int USUAL_LENGTH = 32;
    private static final int LONGEST = 4096;

    /** What each flag leaves out. */
    private static final Map<String, String> KINDS = Map.of(
            "excludeLowercase", "abcdefghijklmnopqrstuvwxyz",
            "excludeUppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "excludeNumbers", "0123456789",
            "excludePunctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    private static final RandomGenerator RANDOM = new SecureRandom();

    private RandomPasswords() {}

    static Map<String, Object> get(String region, Map<String, Object> arguments) {
        var kinds = kinds(arguments);
        int length = arguments.get("passwordLength") instanceof Number number ? number.intValue() : USUAL_LENGTH;
        int least = isOn(arguments, "requireEachIncludedType") ? kinds.size() : 1;
        if (kinds.isEmpty() || length < least || length > LONGEST) {
            throw new Refusal(
                    "InvalidParameterException",
                    "passwordLength: %d of %d kinds of characters, legal are %d..%d of at least one"
                            .formatted(length, kinds.size(), least, LONGEST));
        }
        var result = new LinkedHashMap<>(arguments);
        result.put("id", region);
        result.put("passwordLength", (double) length);
        result.put("randomPassword", password(kinds, length, least));
        return result;
    }

    private static List<String> kinds(Map<String, Object> arguments) {
        var excluded = String.valueOf(arguments.getOrDefault("excludeCharacters", ""));
        var kinds = new ArrayList<String>();
        KINDS.forEach((flag, characters) -> {
            if (!isOn(arguments, flag)) {
                kinds.add(characters);
            }
        });
        if (isOn(arguments, "includeSpace")) {
            kinds.add(" ");
        }
        return kinds.stream()
                .map(kind -> kind.chars()
                        .filter(c -> excluded.indexOf(c) < 0)
                        .mapToObj(Character::toString)
                        .reduce("", String::concat))
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    /** One character of each of the first {@code each} kinds, then of any, in any order. */
    private static String password(List<String> kinds, int length, int each) {
        var any = String.join("", kinds);
        var characters = new ArrayList<String>();
        for (int i = 0; i < length; i++) {
            var from = i < each ? kinds.get(i) : any;
            characters.add(Character.toString(from.charAt(RANDOM.nextInt(from.length()))));
        }
        Collections.shuffle(characters, new SecureRandom());
        return String.join("", characters);
    }

    private static boolean isOn(Map<String, Object> arguments, String flag) {
        return Boolean.TRUE.equals(arguments.get(flag));
    }
}
