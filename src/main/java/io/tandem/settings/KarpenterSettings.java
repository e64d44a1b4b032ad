package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What nodes Karpenter may start for the team's work.
 *
 * @param families families of instances, of which it takes the cheapest that fits; of both architectures
 * @param spot whether what may be interrupted runs on spare capacity too
 * @param cpus the most CPUs of all its nodes together
 * @param memoryGiB the most memory of all its nodes together
 * @param diskGiB root volume of each node
 * @param image release of Amazon Linux 2023 for EKS; nodes of another are replaced, some at a time
 */
public record KarpenterSettings(
        List<String> families, boolean spot, int cpus, int memoryGiB, int diskGiB, String image) {
    private static final Legal<String> FAMILY =
            Legal.matching("a family of instances, such as m7g", Pattern.compile("[a-z][a-z0-9-]{1,15}"));

    /** See https://docs.aws.amazon.com/eks/latest/userguide/eks-linux-ami-versions.html */
    private static final Legal<String> IMAGE = Legal.matching(
            "al2023@latest or a release, such as al2023@v20260915", Pattern.compile("al2023@(latest|v\\d{8})"));

    public KarpenterSettings {
        families = List.copyOf(families);
        new Rules()
                .checkEach("families", families, FAMILY)
                .check("families", families, Legal.count(2, 20, "families"))
                .check("families", families, Legal.distinct())
                .check("cpus", cpus, Legal.between(4, 10_000))
                .check("memoryGiB", memoryGiB, Legal.between(8, 100_000))
                .check("diskGiB", diskGiB, Legal.between(20, 16384))
                .check("image", image, IMAGE)
                .enforce();
    }

    static KarpenterSettings read(Section in) {
        return new KarpenterSettings(
                in.texts("families").orElse(List.of("m7g", "c7g", "r7g", "m7i", "c7i", "r7i")),
                in.flag("spot").orElse(false),
                in.integer("cpus").orElse(200),
                in.integer("memoryGiB").orElse(800),
                in.integer("diskGiB").orElse(100),
                in.text("image").orElse("al2023@latest"));
    }
}
