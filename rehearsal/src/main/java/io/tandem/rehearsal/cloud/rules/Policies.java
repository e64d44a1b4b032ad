package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Permission policies, those of AWS included. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
final class Policies {
    private static final int LONGEST_MANAGED = 6144;
    private static final int LONGEST_INLINE = 10240;
    private static final String AWS = "arn:aws:iam::aws:policy/";

    /** Those that clusters, nodes and their add-ons use; AWS has about 1300. */
    private static final Set<String> KNOWN = Set.of(
            "AdministratorAccess",
            "AmazonEC2ContainerRegistryFullAccess",
            "AmazonEC2ContainerRegistryPowerUser",
            "AmazonEC2ContainerRegistryPullOnly",
            "AmazonEC2ContainerRegistryReadOnly",
            "AmazonEKSBlockStoragePolicy",
            "AmazonEKSClusterPolicy",
            "AmazonEKSComputePolicy",
            "AmazonEKSFargatePodExecutionRolePolicy",
            "AmazonEKSLoadBalancingPolicy",
            "AmazonEKSNetworkingPolicy",
            "AmazonEKSServicePolicy",
            "AmazonEKSVPCResourceController",
            "AmazonEKSWorkerNodeMinimalPolicy",
            "AmazonEKSWorkerNodePolicy",
            "AmazonEKS_CNI_Policy",
            "AmazonPrometheusRemoteWriteAccess",
            "AmazonS3ReadOnlyAccess",
            "AmazonSSMManagedInstanceCore",
            "AWSXRayDaemonWriteAccess",
            "CloudWatchAgentServerPolicy",
            "PowerUserAccess",
            "ReadOnlyAccess",
            "SecretsManagerReadWrite",
            "SecurityAudit",
            "job-function/ViewOnlyAccess",
            "service-role/AmazonEBSCSIDriverPolicy",
            "service-role/AmazonEFSCSIDriverPolicy",
            "service-role/AmazonEC2RoleforSSM",
            "service-role/AmazonRDSEnhancedMonitoringRole",
            "service-role/AWSBackupServiceRolePolicyForBackup",
            "service-role/AWSBackupServiceRolePolicyForRestores",
            "service-role/AWSLambdaBasicExecutionRole");

    private Policies() {}

    static void managed(Request request) {
        request.text("policy").ifPresent(text -> {
            parse("policy", text, PolicyGrammar::identity);
            if (size(text) > LONGEST_MANAGED) {
                throw new Refusal("LimitExceeded", "policy: Cannot exceed quota for PolicySize: " + LONGEST_MANAGED);
            }
        });
    }

    /** An inline policy; all of one role share one quota. */
    static void inline(Request request) {
        request.text("policy").ifPresent(text -> {
            parse("policy", text, PolicyGrammar::identity);
            int others = request.others(Types.ROLE_POLICY).stream()
                    .filter(other -> other.attribute("role").equals(request.text("role")))
                    .mapToInt(other -> size(other.attribute("policy").orElse("")))
                    .sum();
            if (others + size(text) > LONGEST_INLINE) {
                throw new Refusal(
                        "LimitExceeded",
                        "policy: Maximum policy size of %d bytes exceeded for role %s"
                                .formatted(LONGEST_INLINE, request.text("role").orElse("")));
            }
        });
    }

    /** The policies that stand in the role itself. */
    static void ofRole(Request request) {
        request.all("inlinePolicies[].policy")
                .forEach(text -> parse("inlinePolicies[].policy", text.toString(), PolicyGrammar::identity));
    }

    static void known(Request request) {
        Stream.of("policyArn", "managedPolicyArns", "permissionsBoundary")
                .forEach(path -> Paths.all(request.inputs(), path).stream()
                        .map(String::valueOf)
                        .filter(arn -> arn.startsWith(AWS) && !KNOWN.contains(arn.substring(AWS.length())))
                        .findFirst()
                        .ifPresent(arn -> {
                            throw new Refusal(
                                    "NoSuchEntity",
                                    "%s: Policy %s does not exist or is not attachable, as far as the simulated cloud knows"
                                            .formatted(path, arn));
                        }));
    }

    /** Reads a policy and checks its grammar, or refuses as IAM does. */
    static PolicyDocument parse(String path, String text, Consumer<PolicyDocument> grammar) {
        return parse("MalformedPolicyDocument", path, text, grammar);
    }

    /** As {@link #parse(String, String, Consumer)}, with the error code of a service that reads policies of its own. */
    static PolicyDocument parse(String code, String path, String text, Consumer<PolicyDocument> grammar) {
        try {
            var policy = PolicyDocument.parse(text);
            grammar.accept(policy);
            return policy;
        } catch (IllegalArgumentException e) {
            throw new Refusal(code, path + ": " + e.getMessage());
        }
    }

    /** Characters as IAM counts them: white space is free. */
    static int size(String policy) {
        return policy.replaceAll("\\s", "").length();
    }
}
