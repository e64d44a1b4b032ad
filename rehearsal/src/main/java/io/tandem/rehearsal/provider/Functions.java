package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import java.util.List;
import java.util.Map;

/** The aws functions that programs call without making anything; those that ask a service need its region. */
final class Functions {
    private final Cloud cloud;

    Functions(Cloud cloud) {
        this.cloud = cloud;
    }

    Map<String, Object> call(String token, String region, Map<String, Object> arguments) {
        return switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" -> identity(region);
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
            case "aws:ec2/getManagedPrefixList:getManagedPrefixList" -> {
                cloud.ask("ec2", region);
                yield ManagedPrefixLists.get(region, arguments);
            }
            case "aws:secretsmanager/getRandomPassword:getRandomPassword" -> {
                cloud.ask("secretsmanager", region);
                yield RandomPasswords.get(region, arguments);
            }
            case "aws:secretsmanager/getSecret:getSecret" ->
                Secrets.get(cloud.ask("secretsmanager", region), region, arguments);
            case "aws:secretsmanager/getSecretVersion:getSecretVersion" ->
                SecretValues.get(cloud.ask("secretsmanager", region), region, arguments);
            case "aws:kms/getKey:getKey" -> EncryptionKeys.get(cloud.ask("kms", region), region, arguments);
            case "aws:route53/getZone:getZone" -> HostedZones.get(cloud.ask("route53", "global"), arguments);
            default -> throw new Refusal("UnknownFunction", "the simulated cloud does not know the function " + token);
        };
    }

    private Map<String, Object> identity(String region) {
        cloud.ask("sts", region);
        return Map.of(
                "id",
                Account.ID,
                "accountId",
                Account.ID,
                "arn",
                "arn:aws:iam::" + Account.ID + ":user/rehearsal",
                "userId",
                "AIDAREHEARSAL00000000");
    }

    private Map<String, Object> zones(String region) {
        cloud.ask("ec2", region);
        var names = Regions.zones(region);
        var zoneIds = names.stream().map(Regions::zoneId).toList();
        return Map.of("id", region, "names", names, "zoneIds", zoneIds, "groupNames", List.of(region));
    }
}
