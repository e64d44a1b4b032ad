package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;
import java.util.Set;

/** Disks of PostgreSQL, MySQL and MariaDB. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html */
final class DatabaseStorage {
    private static final Set<String> ENGINES = Set.of("postgres", "mysql", "mariadb");
    private static final Set<String> TYPES = Set.of("standard", "gp2", "gp3", "io1", "io2");

    /** From this size on RDS stripes over four volumes, and speed can be chosen. In GiB. */
    private static final int STRIPED = 400;

    private static final int LARGEST = 65536;
    private static final int LEAST_GENERAL = 20;
    private static final int LEAST_PROVISIONED = 100;
    private static final int LEAST_IOPS_GP3 = 12000;
    private static final int LEAST_THROUGHPUT_GP3 = 500;

    /** The least limit of growth, in tenths of the size. */
    private static final int ROOM_TO_GROW = 11;

    private DatabaseStorage() {}

    static void type(Request request) {
        request.text("storageType").filter(type -> !TYPES.contains(type)).ifPresent(type -> {
            throw Database.badValue("storageType: Invalid storage type: %s".formatted(type));
        });
    }

    static void size(Request request) {
        var database = new Database(request);
        int size = database.asked("allocatedStorage");
        if (size == 0 || database.isReplica() || !ENGINES.contains(database.text("engine"))) {
            return;
        }
        int least = isProvisioned(typeOf(database)) ? LEAST_PROVISIONED : LEAST_GENERAL;
        if (size > LARGEST || (size < least && !typeOf(database).equals("standard"))) {
            throw Database.badCombination(
                    "allocatedStorage: Invalid storage size for engine name %s and storage type %s: %d"
                            .formatted(database.text("engine"), typeOf(database), size));
        }
        var current = request.current();
        if (current != null
                && Numbers.whole(current.outputs(), "allocatedStorage").orElse(0) > size) {
            throw Database.badCombination("allocatedStorage: Requested size may not be less than current size");
        }
    }

    static void growth(Request request) {
        var database = new Database(request);
        int most = database.asked("maxAllocatedStorage");
        int size = database.number("allocatedStorage");
        if (most != 0 && (most * 10 < size * ROOM_TO_GROW || most > LARGEST)) {
            throw Database.badCombination(
                    "maxAllocatedStorage: Invalid max storage size for engine name %s and storage type %s: %d; it is at least 10%% above the %d GiB allocated"
                            .formatted(database.text("engine"), typeOf(database), most, size));
        }
    }

    static void speed(Request request) {
        var database = new Database(request);
        var type = typeOf(database);
        if (!ENGINES.contains(database.text("engine"))) {
            return;
        }
        int iops = database.asked("iops");
        if (isProvisioned(type) && iops == 0 && !database.isReplica()) {
            throw Database.badCombination("iops: The storage type %s requires iops to be specified".formatted(type));
        }
        if (type.equals("gp3")) {
            generalPurpose(database, iops, database.asked("storageThroughput"));
        } else if (database.asked("storageThroughput") != 0) {
            throw Database.badCombination(
                    "storageThroughput: can be specified for gp3 only, not for %s".formatted(type));
        } else if (iops != 0) {
            provisioned(database, type, iops);
        }
    }

    private static void generalPurpose(Database database, int iops, int throughput) {
        int size = database.number("allocatedStorage");
        if ((iops != 0 || throughput != 0) && size < STRIPED) {
            throw Database.badCombination(
                    "iops: You can't specify IOPS or storage throughput for engine %s and a storage size less than %d"
                            .formatted(database.text("engine"), STRIPED));
        }
        if ((iops != 0 && (iops < LEAST_IOPS_GP3 || iops > 64000 || iops > size * 500))
                || (throughput != 0 && (throughput < LEAST_THROUGHPUT_GP3 || throughput > 4000))
                || (throughput != 0 && iops != 0 && throughput > iops / 4)) {
            throw Database.badCombination(
                    "iops: Invalid iops %d and throughput %d for storage type gp3: legal are %d..64000, up to 500 a GiB, and %d..4000, up to a quarter of the iops"
                            .formatted(iops, throughput, LEAST_IOPS_GP3, LEAST_THROUGHPUT_GP3));
        }
    }

    private static void provisioned(Database database, String type, int iops) {
        if (!isProvisioned(type)) {
            throw Database.badCombination("iops: can't be specified for storage type %s".formatted(type));
        }
        double ratio = iops / (double) Math.max(1, database.number("allocatedStorage"));
        int most = type.equals("io1") ? 50 : 1000;
        if (iops < 1000 || iops > 256000 || ratio < 0.5 || ratio > most) {
            throw Database.badCombination(
                    "iops: Invalid iops to storage (GB) ratio for engine name %s and storage type %s: %.4f; legal are 0.5..%d, and 1000..256000 iops"
                            .formatted(database.text("engine"), type, ratio, most));
        }
    }

    private static boolean isProvisioned(String type) {
        return type.equals("io1") || type.equals("io2");
    }

    private static String typeOf(Database database) {
        var type = database.text("storageType");
        if (type.isEmpty()) {
            return database.asked("iops") != 0 ? "io1" : "gp2";
        }
        return type;
    }
}
