package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The platform's namespaces: what their pods may be, and to whom they may speak. The network add-on enforces the
 * policies. Publishes {@link #of}.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Kubernetes</a>
 */
final class Namespaces extends ComponentResource {
    private static final List<String> EACH = List.of("deny-all", "allow-cluster-services");

    private final String name;
    private final String vpcCidr;
    private final Map<String, Output<String>> names = new LinkedHashMap<>();

    Namespaces(String name, PlatformFoundation on, ComponentResourceOptions options) {
        super("tandem:platform:Namespaces", name + "-namespaces", options);
        this.name = name;
        this.vpcCidr = on.network().vpcCidr().toString();
        // Nothing is enforced where pods share the network of their node.
        namespace("node-agents");
        besides().forEach((namespace, policies) -> {
            namespace(namespace);
            EACH.forEach(policy -> allow(namespace, policy));
            policies.forEach(policy -> allow(namespace, policy));
        });
        registerOutputs(Map.of());
    }

    /** What is allowed besides what is allowed in each. */
    private static Map<String, List<String>> besides() {
        Map<String, List<String>> besides = new LinkedHashMap<>();
        besides.put("platform-system", List.of("allow-webhooks"));
        besides.put("external-secrets", List.of("allow-webhooks"));
        besides.put("monitoring", List.of("allow-scraping", "allow-alerts"));
        besides.put("argocd", List.of("allow-load-balancer", "allow-questions"));
        besides.put("argo-rollouts", List.of("allow-questions"));
        return besides;
    }

    /** A namespace's name, known when it is there. */
    Output<String> of(String namespace) {
        return Objects.requireNonNull(names.get(namespace), namespace);
    }

    private void namespace(String namespace) {
        var template = YamlTemplate.of("objects/namespace-" + namespace + ".yaml");
        // An object's id is its name.
        names.put(namespace, object("namespace-" + namespace, template).id());
    }

    private void allow(String namespace, String policy) {
        var template = YamlTemplate.of("objects/" + policy + ".yaml").with("namespace", of(namespace));
        if (template.hasBlank("vpcCidr")) {
            template.with("vpcCidr", vpcCidr);
        }
        object(namespace + "-" + policy, template);
    }

    private KubernetesObject object(String logicalName, YamlTemplate template) {
        return new KubernetesObject(
                name + "-" + logicalName,
                template,
                CustomResourceOptions.builder().parent(this).build());
    }
}
