package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What RDS fills in for an instance, and what it notes at the source of a replica. */
final class DatabaseDefaults {
    /** What RDS installs when no version is asked for, and of PostgreSQL when no minor one is. */
    private static final String VERSION = "17.6";

    private DatabaseDefaults() {}

    static CloudResource filled(Request request, CloudResource database) {
        var outputs = new LinkedHashMap<>(database.outputs());
        var engine = outputs.getOrDefault("engine", "").toString();
        var version = outputs.getOrDefault("engineVersion", "").toString();
        if (version.isEmpty() && engine.equals("postgres")) {
            version = VERSION;
            outputs.put("engineVersion", version);
        }
        outputs.put("engineVersionActual", version.contains(".") ? version : version + VERSION.substring(2));
        var family = engine + Database.majorOf(version);
        fill(outputs, "parameterGroupName", "default." + family);
        fill(outputs, "optionGroupName", "default:" + family.replaceAll("(?<=[a-z])(?=[0-9])", "-"));
        if (Boolean.TRUE.equals(outputs.get("performanceInsightsEnabled"))
                && outputs.get("performanceInsightsRetentionPeriod") instanceof Number days
                && days.intValue() == 0) {
            outputs.put("performanceInsightsRetentionPeriod", 7.0);
        }
        encryption(request, outputs);
        return database.showing(outputs);
    }

    private static void encryption(Request request, Map<String, Object> outputs) {
        new Database(request)
                .source()
                .filter(source -> Boolean.TRUE.equals(source.outputs().get("storageEncrypted")))
                .ifPresent(source -> outputs.put("storageEncrypted", true));
        if (Boolean.TRUE.equals(outputs.get("storageEncrypted"))) {
            fill(outputs, "kmsKeyId", "arn:aws:kms:%s:%s:alias/aws/rds".formatted(request.scope(), Account.ID));
        }
    }

    /** A source lists its replicas, those of its own region by name, others by ARN. */
    static CloudResource listed(Request request, CloudResource replica) {
        var promoted =
                Optional.ofNullable(request.current()).filter(before -> isReplica(before) && !isReplica(replica));
        promoted.ifPresent(before -> note(request, before, Set::remove));
        note(request, replica, Set::add);
        return replica;
    }

    static CloudResource unlisted(Request request, CloudResource replica) {
        note(request, replica, Set::remove);
        return replica;
    }

    private static boolean isReplica(CloudResource database) {
        return Paths.text(database.inputs(), "replicateSourceDb").isPresent();
    }

    private static void note(Request request, CloudResource replica, BiConsumer<Set<String>, String> change) {
        Paths.text(replica.inputs(), "replicateSourceDb")
                .flatMap(name -> Database.source(request.account(), replica.scope(), name))
                .ifPresent(source -> {
                    var names = new LinkedHashSet<String>();
                    Paths.all(source.outputs(), "replicas").forEach(name -> names.add(name.toString()));
                    boolean near = source.scope().equals(replica.scope());
                    change.accept(
                            names,
                            replica.attribute(near ? "identifier" : "arn").orElse(replica.id()));
                    var outputs = new LinkedHashMap<>(source.outputs());
                    outputs.put("replicas", List.copyOf(names));
                    request.account().put(source.showing(outputs));
                });
    }

    private static void fill(Map<String, Object> outputs, String name, String value) {
        if (outputs.getOrDefault(name, "").toString().isEmpty()) {
            outputs.put(name, value);
        }
    }
}
