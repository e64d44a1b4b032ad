package io.tandem.settings;

import java.util.List;

/**
 * What an account has to have before a pipeline makes regions in it.
 *
 * @param role {@code foundation}
 * @param region where the state is: best not where the primary is, so that a recovery finds it without a detour
 * @param replicaRegion where the copy of the state is, and the replica of its key
 * @param account the AWS account, 12 digits; the provider refuses any other
 * @param protection whether what holds state is protected from deletion and replacement
 * @param state the bucket of the state
 * @param pipeline who may preview and deploy
 * @param budget what the account may cost
 * @param alarms whom alarms and budget reach
 */
public record FoundationSettings(
        Role role,
        String region,
        String replicaRegion,
        String account,
        boolean protection,
        StateSettings state,
        PipelineSettings pipeline,
        BudgetSettings budget,
        AlarmSettings alarms) {
    public FoundationSettings {
        Rules rules = new Rules()
                .check("role", role, Legal.where("foundation", named -> named == Role.FOUNDATION))
                .check("region", region, StackSettings.REGION)
                .check("replicaRegion", replicaRegion, StackSettings.REGION)
                .check(
                        !replicaRegion.equals(region),
                        new Problem(
                                List.of("replicaRegion", "region"),
                                "\"" + replicaRegion + "\"",
                                "must be another region than the state's own"))
                .check("account", account, StackSettings.ACCOUNT)
                // A budget tells somebody, or AWS refuses it.
                .check("alarms.emails", alarms.emails(), Legal.count(1, 10, "addresses"));
        pipeline.check(rules, account);
        rules.enforce();
    }

    /** Whether a configuration is that of a foundation and not of a region. */
    public static boolean areIn(ConfigSource config) {
        return Role.FOUNDATION.toString().equals(config.values().get(ConfigSource.NAMESPACE + "role"));
    }

    /**
     * Reads and checks a configuration.
     *
     * @throws SettingsException with every problem found
     */
    public static FoundationSettings read(ConfigSource config) {
        return Section.read(config, FoundationSettings::read);
    }

    /** The prefix of every name; an account has one foundation. */
    public String name() {
        return StackSettings.name(role.toString());
    }

    private static FoundationSettings read(Section in) {
        return new FoundationSettings(
                in.constant("role", Role.class).required(Role.FOUNDATION),
                in.text("region").required("ap-south-2"),
                in.text("replicaRegion").required("ap-south-1"),
                in.text("account").required("111122223333"),
                in.flag("protection").orElse(true),
                in.object("state", StateSettings::read),
                in.object("pipeline", PipelineSettings::read),
                in.object("budget", BudgetSettings::read),
                in.object("alarms", FoundationSettings::alarms));
    }

    private static AlarmSettings alarms(Section in) {
        return new AlarmSettings(in.texts("emails").required(List.of("platform@example.com")));
    }
}
