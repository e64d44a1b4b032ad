package io.tandem.settings;

import java.util.Collection;
import java.util.List;

/**
 * What a service of the team may do with what the region keeps. Its pods run as the service account of its name, in the
 * namespace of its name.
 *
 * @param reads datasets that it reads
 * @param writes datasets that it reads and writes
 * @param tables tables that it reads and writes
 * @param secrets secrets that its pods mount as files; needs {@code tandem:platform.secretsStoreCsi}
 */
public record ServiceSettings(List<String> reads, List<String> writes, List<String> tables, List<String> secrets) {
    public ServiceSettings {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        tables = List.copyOf(tables);
        secrets = List.copyOf(secrets);
        new Rules()
                .check("reads", reads, Legal.distinct())
                .check("writes", writes, Legal.distinct())
                .check("tables", tables, Legal.distinct())
                .check("secrets", secrets, Legal.distinct())
                .enforce();
    }

    static ServiceSettings read(Section in) {
        return new ServiceSettings(
                in.texts("reads").orElse(List.of()),
                in.texts("writes").orElse(List.of()),
                in.texts("tables").orElse(List.of()),
                in.texts("secrets").orElse(List.of()));
    }

    /** @param key of this service */
    void check(Rules rules, String key, DataSettings data) {
        known(rules, key + ".reads", reads, "data.datasets", data.datasets().keySet());
        known(rules, key + ".writes", writes, "data.datasets", data.datasets().keySet());
        known(rules, key + ".tables", tables, "data.tables", data.tables().keySet());
        known(rules, key + ".secrets", secrets, "data.secrets", data.secrets().keySet());
    }

    private static void known(Rules rules, String key, List<String> named, String where, Collection<String> there) {
        named.forEach(name -> rules.check(
                there.contains(name),
                new Problem(List.of(key, where), "\"" + name + "\"", "must be one of tandem:" + where)));
    }
}
