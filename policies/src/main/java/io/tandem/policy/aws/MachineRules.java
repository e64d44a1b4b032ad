package io.tandem.policy.aws;

import static io.tandem.policy.aws.Types.LAUNCH_TEMPLATE;
import static io.tandem.policy.aws.Types.MACHINE;
import static io.tandem.policy.aws.Types.VOLUME;
import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;
import static io.tandem.policy.rules.Severity.CRITICAL;
import static io.tandem.policy.rules.Severity.HIGH;
import static io.tandem.policy.rules.Severity.MEDIUM;

import io.tandem.policy.rules.Check;
import io.tandem.policy.rules.Rule;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Instances, what they are launched from, and their disks. */
final class MachineRules {
    private static final String GUIDE = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/";
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?s).*(AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|(?i:(password|secret|token)\\s*[=:]\\s*['\"]?[^\\s$'\"]{8,})).*");

    private MachineRules() {}

    static List<Rule> rules() {
        return List.of(
                rule("ebs-default-encryption", HIGH, "The account encrypts new disks")
                        .because("A disk that somebody makes by hand is otherwise readable in its snapshots.")
                        .fix("EncryptionByDefault with enabled(true).")
                        .on("aws:ebs/encryptionByDefault:EncryptionByDefault")
                        .requires(at("enabled").orElse(true).isTrue()),
                rule("ebs-encrypted", HIGH, "Disks are encrypted")
                        .because("Snapshots of a plain disk are readable by whoever they are shared with.")
                        .fix("encrypted(true) and kmsKeyId(...).")
                        .link(GUIDE + "ebs-encryption.html")
                        .on(VOLUME, MACHINE)
                        .requires(at("encrypted")
                                .isTrue()
                                .when(subject -> Verdict.passIf(subject.type().equals(VOLUME), "it is no volume"))
                                .and(at("rootBlockDevice.encrypted")
                                        .isTrue()
                                        .when(subject ->
                                                Verdict.passIf(subject.type().equals(MACHINE), "it is no instance")))
                                .and(at("ebsBlockDevices[].encrypted").isTrue())),
                rule("ec2-template-disks-encrypted", HIGH, "Disks of launch templates are encrypted")
                        .because("Every node of the group has the disk that its template says.")
                        .fix("encrypted(\"true\") and kmsKeyId(...) in each blockDeviceMapping.")
                        .on(LAUNCH_TEMPLATE)
                        .requires(at("blockDeviceMappings")
                                .isSet()
                                .and(at("blockDeviceMappings[].ebs.encrypted").isTrue())),
                rule("ec2-imdsv2", HIGH, "Instance metadata asks for a token")
                        .because("With version 1 any request forged through a program returns its credentials.")
                        .fix("metadataOptions with httpTokens(\"required\").")
                        .link(GUIDE + "configuring-instance-metadata-service.html")
                        .on(LAUNCH_TEMPLATE, MACHINE)
                        .requires(at("metadataOptions.httpTokens").is("required")),
                rule("ec2-imds-one-hop", MEDIUM, "Instance metadata is not for pods")
                        .because("With more than one hop every pod may take the credentials of its node.")
                        .fix("metadataOptions with httpPutResponseHopLimit(1); pods have roles of their own.")
                        .on(LAUNCH_TEMPLATE, MACHINE)
                        .requires(at("metadataOptions.httpPutResponseHopLimit")
                                .orElse(1)
                                .atMost(1)),
                rule("ec2-no-public-address", HIGH, "Machines have no public address")
                        .because("What is not reachable cannot be attacked; load balancers are the way in.")
                        .fix("associatePublicIpAddress(false).")
                        .on(LAUNCH_TEMPLATE, MACHINE)
                        .requires(at("associatePublicIpAddress")
                                .isNotTrue()
                                .and(at("networkInterfaces[].associatePublicIpAddress")
                                        .isNotTrue())),
                rule("ec2-no-secrets-in-user-data", CRITICAL, "User data holds no credentials")
                        .because(
                                "Every program on the machine may read user data, and so may every reader of the state.")
                        .fix("a role and Secrets Manager.")
                        .on(LAUNCH_TEMPLATE, MACHINE)
                        .requires(at("userData")
                                .satisfies("free of credentials", data -> !holdsCredential(data))
                                .and(at("userDataBase64")
                                        .satisfies("free of credentials", data -> !holdsCredential(data)))),
                rule("ec2-groups-span-zones", HIGH, "Groups of machines span zones")
                        .because("A zone that fails takes the whole group with it.")
                        .fix("subnets of two zones or more.")
                        .on("aws:autoscaling/group:Group", Types.NODE_GROUP)
                        .requires(atLeastTwo("vpcZoneIdentifiers")
                                .or(atLeastTwo("subnetIds"))
                                .or(atLeastTwo("availabilityZones"))));
    }

    private static Check atLeastTwo(String path) {
        return at(path).satisfies("a list of two or more", list -> list.items().size() >= 2);
    }

    private static boolean holdsCredential(Value data) {
        return data.text()
                .map(MachineRules::decoded)
                .filter(text -> CREDENTIAL.matcher(text).matches())
                .isPresent();
    }

    private static String decoded(String data) {
        try {
            return new String(Base64.getDecoder().decode(data.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return data;
        }
    }
}
