package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import java.util.List;
import java.util.Map;

/** The aws functions that programs call without making anything. */
final class Functions {
    private Functions() {}

    static Map<String, Object> call(String token, String region) {
        return switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                Map.of(
                        "id",
                        Account.ID,
                        "accountId",
                        Account.ID,
                        "arn",
                        "arn:aws:iam::" + Account.ID + ":user/rehearsal",
                        "userId",
                        "AIDAREHEARSAL00000000");
            case "aws:index/getPartition:getPartition" ->
                Map.of(
                        "id", "aws",
                        "partition", "aws",
                        "dnsSuffix", "amazonaws.com",
                        "reverseDnsPrefix", "com.amazonaws");
            case "aws:index/getRegion:getRegion" ->
                Map.of(
                        "id", region,
                        "name", region,
                        "endpoint", "ec2." + region + ".amazonaws.com",
                        "description", region);
            case "aws:index/getAvailabilityZones:getAvailabilityZones" -> zones(region);
            default -> throw new Refusal("UnknownFunction", "the simulated cloud does not know the function " + token);
        };
    }

    private static Map<String, Object> zones(String region) {
        var names = Regions.zones(region);
        var zoneIds = names.stream().map(Regions::zoneId).toList();
        return Map.of("id", region, "names", names, "zoneIds", zoneIds, "groupNames", List.of(region));
    }
}
