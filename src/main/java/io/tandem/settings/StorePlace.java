package io.tandem.settings;

import java.util.List;

/** What stores need of the network around them and of a twin. */
final class StorePlace {
    private StorePlace() {}

    static void check(Rules rules, NetworkSettings network, boolean hasTwin, DataSettings data) {
        data.database().ifPresent(store -> checkPort(rules, "data.database.port", store.port(), network));
        data.cache().ifPresent(cache -> {
            checkPort(rules, "data.cache.port", cache.port(), network);
            if (hasTwin) {
                rules.check("data.cache.nodeType", cache.nodeType(), CacheSettings.GLOBAL_NODE_TYPE);
            }
        });
        data.streaming().ifPresent(streaming -> {
            checkPort(rules, "data.streaming", StreamingSettings.PORT, network);
            checkBrokers(rules, streaming, network.availabilityZones().size());
            rules.check(
                    !hasTwin || !streaming.instanceType().startsWith("kafka.t3."),
                    new Problem(
                            List.of("data.streaming.instanceType", "peer"),
                            "\"" + streaming.instanceType() + "\"",
                            "must be m5 or m7g: a t3 cannot be copied to the twin"));
        });
    }

    private static void checkPort(Rules rules, String key, int port, NetworkSettings network) {
        rules.check(
                network.dataPorts().contains(port),
                new Problem(
                        List.of(key, "network.dataPorts"),
                        Integer.toString(port),
                        "must be one of tandem:network.dataPorts, or nobody reaches it"));
    }

    private static void checkBrokers(Rules rules, StreamingSettings streaming, int zones) {
        rules.check(
                zones <= 3,
                new Problem(
                        List.of("data.streaming", "network.availabilityZones"),
                        "",
                        "must be absent: MSK spans 2 or 3 zones"));
        rules.check(
                streaming.brokers() % zones == 0,
                new Problem(
                        List.of("data.streaming.brokers", "network.availabilityZones"),
                        "%d (zones %d)".formatted(streaming.brokers(), zones),
                        "must be as many in each zone"));
    }
}
