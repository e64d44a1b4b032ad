package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The configuration that a program gives to an add-on, JSON or YAML, against the add-on's schema as far as it is known.
 * {@code aws eks describe-addon-configuration} shows the whole.
 */
final class AddOnConfiguration {
    private static final Map<String, Set<String>> TOP_LEVEL = Map.of(
            "vpc-cni",
            Set.of(
                    "affinity",
                    "additionalVolumes",
                    "branchENICooldown",
                    "cniConfig",
                    "crd",
                    "enableNetworkPolicy",
                    "enableWindowsIpam",
                    "enableWindowsPrefixDelegation",
                    "env",
                    "eniConfig",
                    "extraVolumes",
                    "extraVolumeMounts",
                    "fullnameOverride",
                    "init",
                    "livenessProbeTimeoutSeconds",
                    "minimumWindowsIPTarget",
                    "nameOverride",
                    "nodeAgent",
                    "nodeSelector",
                    "originalMatchLabels",
                    "podAnnotations",
                    "podLabels",
                    "podSecurityContext",
                    "priorityClassName",
                    "readinessProbeTimeoutSeconds",
                    "resources",
                    "securityContext",
                    "tolerations",
                    "updateStrategy",
                    "warmWindowsIPTarget",
                    "warmWindowsPrefixTarget"),
            "coredns",
            Set.of(
                    "affinity",
                    "autoScaling",
                    "computeType",
                    "corefile",
                    "nodeSelector",
                    "podAnnotations",
                    "podDisruptionBudget",
                    "podLabels",
                    "replicaCount",
                    "resources",
                    "tolerations",
                    "topologySpreadConstraints"));

    private AddOnConfiguration() {}

    static void check(Request request) {
        var legal = TOP_LEVEL.get(request.text("addonName").orElse(""));
        request.text("configurationValues").filter(text -> !text.isBlank()).ifPresent(text -> {
            var values = parse(text);
            values.keySet().stream()
                    .filter(key -> legal != null && !legal.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw refusal(
                                "Json schema validation failed with error: [$.%s: is not defined in the schema and the schema does not allow additional properties]"
                                        .formatted(key));
                    });
            Paths.one(values, "env")
                    .filter(Map.class::isInstance)
                    .map(env -> Paths.object((Map<?, ?>) env))
                    .ifPresent(env -> env.forEach((name, value) -> refuseUnlessText("env." + name, value)));
            Paths.one(values, "enableNetworkPolicy").ifPresent(value -> refuseUnlessText("enableNetworkPolicy", value));
        });
    }

    private static void refuseUnlessText(String path, Object value) {
        if (!(value instanceof String)) {
            throw refusal("Json schema validation failed with error: [$.%s: %s found, string expected]"
                    .formatted(path, value));
        }
    }

    private static Map<String, Object> parse(String text) {
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> values) {
                return Paths.object(values);
            }
        } catch (YAMLException e) {
            throw refusal("it is neither JSON nor YAML");
        }
        throw refusal("it is not an object");
    }

    private static Refusal refusal(String reason) {
        return new Refusal(
                "InvalidParameterException",
                "configurationValues: ConfigurationValue provided in request is not supported: " + reason);
    }
}
