package io.tandem.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything an operator decides about a stack.
 *
 * @param role what the stack is to its twin
 * @param environment names the environment and so every resource, such as {@code prod}
 * @param region the AWS region of the stack
 * @param account the AWS account, 12 digits; the provider refuses any other
 * @param protection whether what holds state is protected from deletion and replacement
 * @param dataClass how sensitive what it keeps is; a tag of everything in it
 * @param permissionsBoundary ARN of the policy that is the boundary of every role of the stack
 * @param peer the twin; empty for a standalone stack only
 * @param network the network room's settings
 * @param cluster the cluster room's settings
 * @param data the data room's settings
 * @param edge the edge room's settings; without them the region has no public endpoint
 * @param platform the platform room's settings; without them the cluster runs nothing
 * @param alarms whom the alarms reach
 * @param observe what the alarms ring for
 * @param recovery what a recovery may take and lose; empty for a standalone stack only
 */
public record StackSettings(
        Role role,
        String environment,
        String region,
        String account,
        boolean protection,
        DataClass dataClass,
        Optional<String> permissionsBoundary,
        Optional<PeerSettings> peer,
        NetworkSettings network,
        ClusterSettings cluster,
        DataSettings data,
        Optional<EdgeSettings> edge,
        Optional<PlatformSettings> platform,
        AlarmSettings alarms,
        ObserveSettings observe,
        Optional<RecoverySettings> recovery) {
    private static final Legal<Role> REGIONS =
            Legal.where("that of a region; the foundation has a stack of its own", role -> role != Role.FOUNDATION);

    static final Legal<String> REGION = Legal.oneOf(List.of("ap-south-1", "ap-south-2"));

    static final Legal<String> ACCOUNT = Legal.matching("an AWS account of 12 digits", Pattern.compile("\\d{12}"));

    /** Short, because it is part of names that AWS limits. */
    static final Legal<String> ENVIRONMENT = Legal.matching(
            "2 to 12 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen",
            Pattern.compile("[a-z][a-z0-9-]{0,10}[a-z0-9]"));

    public StackSettings {
        Rules rules = new Rules()
                .check("role", role, REGIONS)
                .check("environment", environment, ENVIRONMENT)
                .check("region", region, REGION)
                .check("account", account, ACCOUNT);
        permissionsBoundary.ifPresent(
                arn -> rules.check("permissionsBoundary", arn, Place.policyOf(account), "account"));
        Place.check(rules, region, account, network, cluster);
        Twin.check(rules, role, region, network, peer);
        data.database().ifPresent(database -> {
            DatabasePlace.check(rules, role, account, peer, database);
            observe.checkAgainst(rules, database);
        });
        StorePlace.check(rules, network, peer.isPresent(), data);
        PlatformSettings.check(rules, platform, data, edge);
        edge.ifPresent(
                room -> TargetGroups.checkNames(rules, "edge.targetGroups.", name(environment), room.targetGroups()));
        Twin.checkRecovery(rules, role, recovery.isPresent());
        rules.enforce();
    }

    /**
     * Reads and checks a configuration.
     *
     * @param config value by full key, such as {@code tandem:role}; objects are JSON, as in {@code PULUMI_CONFIG}
     * @param today the day on which versions have to be in support
     * @throws SettingsException with every problem found
     */
    public static StackSettings read(Map<String, String> config, LocalDate today) {
        return read(new ConfigSource(config, Set.of()), today);
    }

    /** As {@link #read(Map, LocalDate)}, and conceals the values of secrets in what it says. */
    public static StackSettings read(ConfigSource config, LocalDate today) {
        return Section.read(config, in -> read(in, today));
    }

    /** The prefix of every logical name; the same in both regions. */
    public String name() {
        return name(environment);
    }

    static String name(String environment) {
        return "tandem-" + environment;
    }

    private static StackSettings read(Section in, LocalDate today) {
        String region = in.text("region").required("ap-south-1");
        Role role = in.constant("role", Role.class).required(Role.PRIMARY);
        DataSettings data = in.object("data", group -> DataSettings.read(group, role));
        return new StackSettings(
                role,
                in.text("environment").required("prod"),
                region,
                in.text("account").required("111122223333"),
                in.flag("protection").orElse(true),
                in.constant("dataClass", DataClass.class).orElse(DataClass.CONFIDENTIAL),
                in.text("permissionsBoundary").optional(),
                in.optionalObject("peer", PeerSettings::read),
                in.object("network", network -> NetworkSettings.read(network, region)),
                in.object("cluster", cluster -> ClusterSettings.read(cluster, today)),
                data,
                in.optionalObject("edge", EdgeSettings::read),
                in.optionalObject("platform", PlatformSettings::read),
                in.object("alarms", AlarmSettings::read),
                in.object("observe", observe -> ObserveSettings.read(observe, data.database())),
                in.optionalObject("recovery", RecoverySettings::read));
    }
}
