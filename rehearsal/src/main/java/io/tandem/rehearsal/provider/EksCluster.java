package io.tandem.rehearsal.provider;

import static io.tandem.rehearsal.provider.Properties.NONE;
import static io.tandem.rehearsal.provider.Properties.at;
import static io.tandem.rehearsal.provider.Properties.isUnknown;
import static io.tandem.rehearsal.provider.Properties.secret;
import static io.tandem.rehearsal.provider.Properties.struct;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Resource.RegisterResourceResponse;

/**
 * The component {@code eks:index:Cluster} of pulumi-eks 3.9.1 as Tandem uses it: service role, control plane, provider
 * for its Kubernetes API, OIDC provider, access entries; the children have the types and names of the real one. What
 * Tandem does not use of it (default node group, default security groups, its own add-ons) is refused.
 */
final class EksCluster {
    static final String TYPE = "eks:index:Cluster";
    private static final String CLUSTER_POLICY = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy";

    private final ConstructRequest request;
    private final EngineMonitor engine;
    private final String name;
    private final Map<String, Value> inputs;
    private final String urn;

    EksCluster(ConstructRequest request, EngineMonitor engine) {
        this.request = request;
        this.engine = engine;
        this.name = request.getName();
        this.inputs = request.getInputs().getFieldsMap();
        refuseUnrehearsed(inputs);
        this.urn = engine.component(TYPE, name, request.getParent(), request.getInputs())
                .getUrn();
    }

    String urn() {
        return urn;
    }

    /** Makes the children and returns the component's outputs. */
    Map<String, Value> construct() {
        var role = serviceRole();
        var cluster = controlPlane(role);
        var kubeconfig = secret(Kubeconfig.of(cluster.getObject()));
        engine.resource(
                "pulumi:providers:kubernetes",
                name + "-eks-k8s",
                urn,
                struct(Map.of("kubeconfig", kubeconfig)),
                List.of(cluster.getUrn()));
        var issuer = at(cluster.getObject(), "identities", 0, "oidcs", 0, "issuer");
        var outputs = new LinkedHashMap<String, Value>();
        outputs.put("clusterSecurityGroupId", at(cluster.getObject(), "vpcConfig", "clusterSecurityGroupId"));
        outputs.put("kubeconfigJson", kubeconfig);
        outputs.put("oidcIssuer", withoutScheme(issuer));
        if (at(request.getInputs(), "createOidcProvider").getBoolValue()) {
            var provider = oidcProvider(cluster.getUrn(), issuer);
            outputs.put("oidcProviderArn", at(provider, "arn"));
            outputs.put("oidcProviderUrl", at(provider, "url"));
        }
        new EksAccess(engine, name, urn, cluster).grant(inputs.getOrDefault("accessEntries", NONE));
        engine.outputs(urn, outputs);
        return outputs;
    }

    private List<RegisterResourceResponse> serviceRole() {
        var component = engine.component("eks:index:ServiceRole", name + "-eksRole", urn, struct(Map.of()));
        var trust = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},\
                "Action":["sts:AssumeRole","sts:TagSession"]}]}""";
        var role = engine.resource(
                "aws:iam/role:Role",
                name + "-eksRole-role",
                component.getUrn(),
                struct(Map.of(
                        "assumeRolePolicy", Wire.write(trust),
                        "description", Wire.write("Allows EKS to manage clusters on your behalf."),
                        "tags", inputs.getOrDefault("tags", NONE))),
                List.of());
        // The suffix is what the real component makes of the policy's ARN.
        var attachment = engine.resource(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                name + "-eksRole-4b490823",
                component.getUrn(),
                struct(Map.of("role", at(role.getObject(), "name"), "policyArn", Wire.write(CLUSTER_POLICY))),
                List.of(role.getUrn()));
        return List.of(role, attachment);
    }

    private RegisterResourceResponse controlPlane(List<RegisterResourceResponse> role) {
        var properties = new LinkedHashMap<String, Value>();
        List.of("name", "version", "enabledClusterLogTypes").forEach(key -> copy(key, properties));
        properties.put("roleArn", at(role.get(0).getObject(), "arn"));
        properties.put("bootstrapSelfManagedAddons", Wire.write(true));
        properties.put("vpcConfig", vpcConfig());
        properties.put("tags", tags());
        properties.put("accessConfig", accessConfig());
        if (inputs.containsKey("encryptionConfigKeyArn")) {
            var key = struct(Map.of("keyArn", inputs.get("encryptionConfigKeyArn")));
            properties.put(
                    "encryptionConfig",
                    Properties.object(Map.of(
                            "provider", Value.newBuilder().setStructValue(key).build(),
                            "resources", Wire.write(List.of("secrets")))));
        }
        return engine.resource(
                "aws:eks/cluster:Cluster",
                name + "-eksCluster",
                urn,
                struct(properties),
                Stream.concat(role.stream().map(RegisterResourceResponse::getUrn), behindInputs())
                        .toList());
    }

    /** What the inputs were made of. A component's children depend on nothing else that the program names. */
    private Stream<String> behindInputs() {
        return request.getInputDependenciesMap().values().stream()
                .flatMap(dependencies -> dependencies.getUrnsList().stream())
                .distinct();
    }

    private Value vpcConfig() {
        var config = new LinkedHashMap<String, Value>();
        List.of("endpointPrivateAccess", "endpointPublicAccess", "publicAccessCidrs")
                .forEach(key -> copy(key, config));
        config.put("subnetIds", inputs.getOrDefault("privateSubnetIds", NONE));
        return Properties.object(config);
    }

    private Value accessConfig() {
        return Properties.object(Map.of(
                "authenticationMode", inputs.getOrDefault("authenticationMode", NONE),
                "bootstrapClusterCreatorAdminPermissions", Wire.write(true)));
    }

    private Value tags() {
        var tags = new LinkedHashMap<String, Value>();
        tags.put("Name", Wire.write(name + "-eksCluster"));
        for (var source : List.of("clusterTags", "tags")) {
            tags.putAll(inputs.getOrDefault(source, NONE).getStructValue().getFieldsMap());
        }
        return Properties.object(tags);
    }

    private Struct oidcProvider(String clusterUrn, Value issuer) {
        return engine.resource(
                        "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                        name + "-oidcProvider",
                        urn,
                        struct(Map.of(
                                "clientIdLists", Wire.write(List.of("sts.amazonaws.com")),
                                "url", issuer,
                                "tags", inputs.getOrDefault("tags", NONE))),
                        List.of(clusterUrn))
                .getObject();
    }

    private static void refuseUnrehearsed(Map<String, Value> inputs) {
        var missing = new ArrayList<String>();
        for (var flag : List.of("skipDefaultNodeGroup", "skipDefaultSecurityGroups", "useDefaultVpcCni")) {
            if (!inputs.getOrDefault(flag, NONE).getBoolValue()) {
                missing.add(flag + "=true");
            }
        }
        for (var addOn : List.of("corednsAddonOptions", "kubeProxyAddonOptions")) {
            if (!inputs.containsKey(addOn)
                    || at(inputs.get(addOn).getStructValue(), "enabled").getBoolValue()) {
                missing.add(addOn + ".enabled=false");
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal("NotRehearsed", "%s: the simulated eks component needs %s".formatted(TYPE, missing));
        }
    }

    private void copy(String key, Map<String, Value> into) {
        if (inputs.containsKey(key)) {
            into.put(key, inputs.get(key));
        }
    }

    private static Value withoutScheme(Value issuer) {
        return isUnknown(issuer) ? issuer : Wire.write(issuer.getStringValue().replaceFirst("^https://", ""));
    }
}
