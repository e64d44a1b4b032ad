package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Pods that answer some of the requests to the region.
 *
 * @param port TCP port of the pods
 * @param healthPath what the load balancer asks a pod for to know whether it is healthy
 * @param hosts host names whose requests go here, with {@code *} and {@code ?}; none means any
 * @param paths paths whose requests go here, with {@code *} and {@code ?}; none means any
 * @param priority which group takes a request that fits several: the one with the lowest number
 */
public record TargetGroupSettings(int port, String healthPath, List<String> hosts, List<String> paths, int priority) {
    /** Pods need no privilege for these, and the network's ACLs let no request to lower ports pass. */
    private static final Legal<Integer> PORT = Legal.between(1024, 65535);

    private static final Legal<String> HOST = Legal.matching(
            "a host name of at most 128 characters, such as api.data.example.com",
            Pattern.compile("(?=.{1,128}$)[a-z0-9*?-]+(\\.[a-z0-9*?-]+)*"));

    private static final Legal<String> PATH = Legal.matching(
            "a path pattern of at most 128 characters, such as /api/*",
            Pattern.compile("/[A-Za-z0-9_.$/~\"'@:+&*?-]{0,127}"));

    /** See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
    private static final int VALUES_OF_A_RULE = 5;

    public TargetGroupSettings {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
        new Rules()
                .check("port", port, PORT)
                .check("healthPath", healthPath, HealthCheckSettings.PATH)
                .checkEach("hosts", hosts, HOST)
                .checkEach("paths", paths, PATH)
                .check(hosts.size() + paths.size() <= VALUES_OF_A_RULE, tooMany(hosts, paths))
                .check("priority", priority, Legal.between(1, 50000))
                .enforce();
    }

    /** @param healthPath the default of the key of that name */
    static TargetGroupSettings read(Section in, String healthPath) {
        return new TargetGroupSettings(
                in.integer("port").required(8080),
                in.text("healthPath").orElse(healthPath),
                in.texts("hosts").orElse(List.of()),
                in.texts("paths").orElse(List.of()),
                in.integer("priority").orElse(100));
    }

    /** Whether the group takes the requests that fit no other. */
    public boolean takesTheRest() {
        return hosts.isEmpty() && paths.isEmpty();
    }

    /**
     * The group's name at AWS. It holds the port, for which AWS cannot change: a group with another port is made before
     * the old one goes, under another name.
     *
     * @param stack the prefix of the stack's names
     * @param name the group's name in the settings
     */
    public String physicalName(String stack, String name) {
        return stack + "-" + name + "-" + port;
    }

    private static Problem tooMany(List<String> hosts, List<String> paths) {
        return new Problem(
                List.of("paths", "hosts"),
                "%s (hosts %s)".formatted(paths, hosts),
                "must be at most %d together with the hosts".formatted(VALUES_OF_A_RULE));
    }
}
