package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries and subnets of network ACLs. https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html */
final class NetworkAcls {
    private static final int MOST_ENTRIES = 20;

    private NetworkAcls() {}

    static void inline(Request request) {
        for (var direction : List.of("ingress", "egress")) {
            var entries = request.all(direction);
            if (entries.size() > MOST_ENTRIES) {
                throw new Refusal(
                        "NetworkAclEntryLimitExceeded",
                        "%s: has %d entries, the most is %d".formatted(direction, entries.size(), MOST_ENTRIES));
            }
            var numbers = new HashSet<Object>();
            for (var item : entries) {
                if (item instanceof Map<?, ?> entry) {
                    refuseEntry(direction + "[].", Paths.object(entry));
                    if (!numbers.add(String.valueOf(entry.get("ruleNo")))) {
                        throw new Refusal(
                                "NetworkAclEntryAlreadyExists",
                                "%s[].ruleNo: the entry with number %s exists already"
                                        .formatted(direction, entry.get("ruleNo")));
                    }
                }
            }
        }
    }

    static void rule(Request request) {
        refuseEntry("", request.inputs());
    }

    static void subnets(Request request) {
        for (var subnet : request.all("subnetIds")) {
            refuseForeign(request, "subnetIds", String.valueOf(subnet), request.text("vpcId"));
        }
    }

    static void association(Request request) {
        var vpc = request.named("networkAclId", Types.NETWORK_ACL).flatMap(acl -> acl.attribute("vpcId"));
        request.text("subnetId").ifPresent(subnet -> refuseForeign(request, "subnetId", subnet, vpc));
    }

    private static void refuseForeign(Request request, String path, String subnet, Optional<String> vpc) {
        if (Networks.differ(Networks.ofSubnet(request, subnet), vpc)) {
            throw new Refusal(
                    "InvalidParameterValue",
                    "%s: the network ACL and subnet %s belong to different networks".formatted(path, subnet));
        }
    }

    private static void refuseEntry(String at, Map<String, Object> entry) {
        var protocol = Paths.text(entry, "protocol").orElse("");
        Protocols.refuseUnknown(at + "protocol", protocol);
        Protocols.refusePorts(at, protocol, entry);
        if (Paths.one(entry, "cidrBlock").isEmpty()
                && Paths.one(entry, "ipv6CidrBlock").isEmpty()) {
            throw new Refusal("MissingParameter", at + "cidrBlock: either it or ipv6CidrBlock should be provided");
        }
    }
}
