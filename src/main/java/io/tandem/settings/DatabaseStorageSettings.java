package io.tandem.settings;

import java.util.List;
import java.util.Optional;

/**
 * The database's storage. A replica inherits all of it but the most it may grow to.
 *
 * @param type {@code gp3}, or {@code io2} for what needs many operations in steady time
 * @param allocatedGiB size at creation
 * @param maxAllocatedGiB how far RDS may grow it by itself
 * @param iops provisioned operations a second; a gp3 volume below 400 GiB has its 3000 and takes none
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html">AWS</a>
 */
public record DatabaseStorageSettings(String type, int allocatedGiB, int maxAllocatedGiB, Optional<Integer> iops) {
    private static final int MOST_GIB = 65536;
    private static final int STRIPED_GIB = 400;

    private static final Legal<Integer> GP3_IOPS = Legal.between(12000, 64000);
    private static final Legal<Integer> IO2_IOPS = Legal.between(1000, 256000);

    public DatabaseStorageSettings {
        Rules rules = new Rules()
                .check("type", type, Legal.oneOf(List.of("gp3", "io2")))
                .check("allocatedGiB", allocatedGiB, Legal.between(type.equals("io2") ? 100 : 20, MOST_GIB))
                .check("maxAllocatedGiB", maxAllocatedGiB, Legal.between(20, MOST_GIB))
                .check(maxAllocatedGiB >= allocatedGiB * 1.1, tooTight(allocatedGiB, maxAllocatedGiB));
        if (type.equals("io2")) {
            rules.check(iops.isPresent(), new Problem(List.of("iops", "type"), "", "is missing: io2 has no default"));
        }
        iops.ifPresent(wanted -> {
            boolean provisioned = type.equals("io2");
            rules.check("iops", wanted, provisioned ? IO2_IOPS : GP3_IOPS);
            rules.check(provisioned || allocatedGiB >= STRIPED_GIB, notBelow(wanted, allocatedGiB));
            int ratio = provisioned ? 1000 : 500;
            rules.check(wanted <= (long) ratio * allocatedGiB, tooMany(wanted, ratio));
        });
        rules.enforce();
    }

    static DatabaseStorageSettings read(Section in) {
        return new DatabaseStorageSettings(
                in.text("type").orElse("gp3"),
                in.integer("allocatedGiB").orElse(200),
                in.integer("maxAllocatedGiB").orElse(1000),
                in.integer("iops").optional());
    }

    private static Problem tooTight(int allocatedGiB, int maxAllocatedGiB) {
        return new Problem(
                List.of("maxAllocatedGiB", "allocatedGiB"),
                "%d (allocatedGiB %d)".formatted(maxAllocatedGiB, allocatedGiB),
                "must be a tenth more than allocatedGiB or higher");
    }

    private static Problem notBelow(int iops, int allocatedGiB) {
        return new Problem(
                List.of("iops", "allocatedGiB", "type"),
                "%d (allocatedGiB %d)".formatted(iops, allocatedGiB),
                "must be absent: gp3 below 400 GiB has 3000, fixed");
    }

    private static Problem tooMany(int iops, int ratio) {
        return new Problem(
                List.of("iops", "allocatedGiB", "type"),
                Integer.toString(iops),
                "must be at most %d for each allocated GiB".formatted(ratio));
    }
}
