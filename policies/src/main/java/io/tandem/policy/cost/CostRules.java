package io.tandem.policy.cost;

import static io.tandem.policy.rules.Join.referring;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.LOW;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.aws.Types;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Setting;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is paid without being used. */
final class CostRules {
    private static final int FOR_EVER = 99_999;
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final Setting DAYS =
            Setting.number("maxRetentionDays", 400, 1, 3653, "Most days that logs are kept where they are dear");
    private static final Setting GATEWAYS = Setting.number("maxNatGateways", 3, 0, 10, "Most NAT gateways of a VPC");
    private static final Setting FAMILIES = Setting.texts(
            "families",
            List.of(
                    "m6i", "m7i", "m7g", "m8g", "c6i", "c7i", "c7g", "r6i", "r7i", "r7g", "r8g", "t3", "t4g", "db.r6g",
                    "db.r7g", "db.m7g", "db.t4g"),
            "Families of machines that savings are bought for");

    private CostRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("cost-gp3", LOW, "Disks are gp3")
                        .because("gp2 costs a fifth more, and is slower when small.")
                        .fix("gp3; io2 where it was measured to be needed.")
                        .on(
                                Types.VOLUME,
                                Types.LAUNCH_TEMPLATE,
                                Types.DATABASE,
                                "kubernetes:storage.k8s.io/v1:StorageClass")
                        .requires(at("type")
                                .isNotIn(Set.of("gp2", "io1", "standard"))
                                .and(at("blockDeviceMappings[].ebs.volumeType")
                                        .isNotIn(Set.of("gp2", "io1", "standard")))
                                .and(at("storageType").isNotIn(Set.of("gp2", "io1", "standard")))
                                .and(at("parameters.type").isNotIn(Set.of("gp2", "io1", "standard")))),
                rule("cost-log-retention-ceiling", LOW, "Logs are not kept for ever where they are dear")
                        .because("CloudWatch costs ten times what S3 does for the same line.")
                        .fix("retentionInDays of maxRetentionDays or less, and an export to S3 for what must stay.")
                        .with(DAYS)
                        .on(Types.LOG_GROUP)
                        .requires(at("retentionInDays")
                                .orElse(FOR_EVER)
                                .atMost(DAYS)
                                .and(at("retentionInDays").orElse(1).atLeast(1))),
                rule("cost-nat-count", LOW, "A network has no more NAT gateways than zones")
                        .because(
                                "Each is paid by the hour, used or not; one a zone is all that a zone's failure needs.")
                        .fix("one per zone, or one per network where no zone's failure matters.")
                        .with(GATEWAYS)
                        .on(Types.VPC)
                        .requiresInStack(CostRules::hasFewGateways),
                rule("cost-idle-addresses", LOW, "Every fixed address is used")
                        .because("An idle address is billed, and counts against a quota of five.")
                        .fix("attach it, or release it.")
                        .on("aws:ec2/eip:Eip")
                        .requiresInStack(at("instance")
                                .isSet()
                                .or(at("networkInterface").isSet())
                                .or(referring(NAT, "allocationId").exists())
                                .or(referring("aws:ec2/eipAssociation:EipAssociation", "allocationId")
                                        .exists())),
                rule("cost-instance-families", LOW, "Machines are of families that savings are bought for")
                        .because("A machine of another family pays the full price beside an unused commitment.")
                        .fix("a type of a family in the setting families.")
                        .with(FAMILIES)
                        .on(Types.NODE_GROUP, Types.DATABASE, Types.MACHINE)
                        .requires(CostRules::isOfFamily),
                rule("cost-node-pools-bounded", MEDIUM, "Node pools have a limit")
                        .because("A loop that makes pods makes nodes, until somebody reads the bill.")
                        .fix("spec.limits with cpu and memory.")
                        .on("kubernetes:karpenter.sh/v1:NodePool")
                        .requires(at("spec.limits.cpu")
                                .isSet()
                                .and(at("spec.limits.memory").isSet())),
                rule("cost-budgets-told", MEDIUM, "A budget tells somebody")
                        .because("A budget that nobody hears of is read after the bill.")
                        .fix("a notification with an address or a topic.")
                        .on("aws:budgets/budget:Budget")
                        .requires(at("notifications").satisfies("told to somebody", CostRules::isTold)));
    }

    private static boolean isTold(Value notifications) {
        return notifications.items().stream()
                .anyMatch(one -> Stream.of("subscriberEmailAddresses", "subscriberSnsTopicArns")
                        .anyMatch(kind -> !one.field(kind).items().isEmpty()));
    }

    private static Verdict hasFewGateways(Subject subject) {
        long gateways = subject.stack().referring(subject.resource(), Types.SUBNET, "vpcId").stream()
                .mapToLong(subnet ->
                        subject.stack().referring(subnet, NAT, "subnetId").size())
                .sum();
        double most = subject.settings().number(GATEWAYS);
        return Verdict.passIf(gateways <= most, "it has %d NAT gateways, more than %.0f".formatted(gateways, most));
    }

    private static Verdict isOfFamily(Subject subject) {
        var types = Stream.of("instanceTypes", "instanceClass", "instanceType")
                .map(subject::at)
                .toList();
        var families = subject.settings().texts(FAMILIES);
        var foreign = types.stream()
                .flatMap(type -> type.texts().stream())
                .filter(type -> families.stream().noneMatch(family -> type.startsWith(family + ".")))
                .toList();
        return Verdict.passIf(foreign.isEmpty(), foreign + " is of no family in " + families)
                .ifKnown(types.toArray(Value[]::new));
    }
}
