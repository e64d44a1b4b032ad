package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who reaches a cache, and how what it holds is hidden. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html */
final class CacheAccess {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!&#$^<>-]{16,128}");

    /** In minutes. */
    private static final int SHORTEST = 60;

    private CacheAccess() {}

    static void token(Request request) {
        request.text("authToken").ifPresent(token -> {
            if (!TOKEN.matcher(token).matches()) {
                throw Cache.badValue(
                        "authToken: Invalid AuthToken provided: it has 16 to 128 letters, digits and the characters !&#$^<>-");
            }
            if (!new Cache(request).isOn("transitEncryptionEnabled")) {
                throw Cache.badCombination("authToken: needs transitEncryptionEnabled");
            }
        });
    }

    static void key(Request request) {
        if (request.text("kmsKeyId").isPresent() && !new Cache(request).isOn("atRestEncryptionEnabled")) {
            throw Cache.badCombination("kmsKeyId: needs atRestEncryptionEnabled");
        }
        KeyUse.own(request, "kmsKeyId", "InvalidKMSKeyFault");
    }

    /** Without a subnet group a cache lands in the default VPC, and this account has none. */
    static void place(Request request) {
        var group = request.named("subnetGroupName", Types.CACHE_SUBNET_GROUP);
        if (new Cache(request).isNew() && group.isEmpty()) {
            throw new Refusal(
                    "InvalidVPCNetworkStateFault",
                    "subnetGroupName: without one the cache would be in the default VPC, which %s does not have"
                            .formatted(request.scope()));
        }
        var vpc = group.flatMap(subnets -> subnets.attribute("vpcId"));
        request.all("securityGroupIds").stream()
                .map(String::valueOf)
                .filter(id -> Networks.differ(vpc, Networks.ofSecurityGroup(request, id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Cache.badValue("securityGroupIds: %s is not in %s, the VPC of the subnet group"
                            .formatted(id, vpc.orElse("")));
                });
    }

    static void subnets(Request request) {
        var vpcs = Networks.vpcsOf(request, "subnetIds");
        if (vpcs.size() > 1) {
            throw new Refusal("InvalidSubnet", "subnetIds: The subnets are not in the same VPC, but in " + vpcs);
        }
    }

    static void windows(Request request) {
        Stream.of("maintenanceWindow", "snapshotWindow").forEach(path -> request.text(path)
                .filter(text -> !TimeWindow.parse(text).lasts(SHORTEST))
                .ifPresent(text -> {
                    throw Cache.badValue("%s: must be at least %d minutes long".formatted(path, SHORTEST));
                }));
    }
}
