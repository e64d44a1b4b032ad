package io.tandem.settings;

/** What has to lie in the stack's own region and account. */
final class Place {
    private Place() {}

    static void check(Rules rules, String region, String account, NetworkSettings network, ClusterSettings cluster) {
        rules.checkEach("network.availabilityZones", network.availabilityZones(), zoneOf(region), "region");
        rules.checkEach("cluster.administrators", cluster.administrators(), principalOf(account), "account");
    }

    private static Legal<String> zoneOf(String region) {
        return new Legal<>(
                "a zone of the stack's own region",
                zone -> zone.startsWith(region) && zone.length() == region.length() + 1,
                zone -> "tandem:region is " + region);
    }

    static Legal<String> policyOf(String account) {
        return Legal.where(
                "the ARN of an IAM policy of the stack's own account, such as arn:aws:iam::" + account
                        + ":policy/tandem/pipeline/tandem-workload-boundary",
                arn -> arn.matches("arn:aws:iam::" + account + ":policy/[\\w+=,.@/-]+"));
    }

    static Legal<String> principalOf(String account) {
        return new Legal<>(
                "of the stack's own account; others assume a role there",
                arn -> arn.contains("::" + account + ":"),
                arn -> "tandem:account is " + account);
    }
}
