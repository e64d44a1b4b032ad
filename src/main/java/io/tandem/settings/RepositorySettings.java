package io.tandem.settings;

import java.util.regex.Pattern;

/**
 * An ECR repository.
 *
 * @param keepImages how many images are kept, the newest
 * @param scanOnPush whether an image is scanned for known vulnerabilities when it arrives
 */
public record RepositorySettings(int keepImages, boolean scanOnPush) {
    static final Legal<String> NAME = Legal.matching(
            "2 to 64 lower-case letters, digits, and between them single hyphens, dots, underscores and slashes",
            Pattern.compile("(?=.{2,64}$)[a-z0-9]+([._/-][a-z0-9]+)*"));

    public RepositorySettings {
        new Rules().check("keepImages", keepImages, Legal.between(10, 1000)).enforce();
    }

    static RepositorySettings read(Section in) {
        return new RepositorySettings(
                in.integer("keepImages").orElse(100), in.flag("scanOnPush").orElse(true));
    }
}
