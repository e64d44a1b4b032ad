package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.tandem.edge.EdgeAccess;
import io.tandem.settings.ArgoCdSettings;
import io.tandem.settings.SingleSignOnSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Argo CD, what it may know of the region, and the first application, which brings all others from Git. Needs the store
 * of secrets, the kinds of the Prometheus operator and, behind the load balancer, its controller. Everything here is made
 * after the release and so goes before it: the first application with all that it brought, while Argo CD is still there.
 */
final class ArgoCd extends ComponentResource {
    private static final String CHART = "argo-cd";

    private final String name;
    private final ArgoCdSettings settings;
    private final PlatformFoundation on;

    /**
     * @param storeName of the region's secrets
     * @param contract what Git may know of the region
     * @param bindings what binds pods to target groups
     */
    ArgoCd(
            String name,
            ArgoCdSettings settings,
            Output<String> storeName,
            GitContract contract,
            Resource bindings,
            PlatformFoundation on,
            Basis basis,
            ComponentResourceOptions options) {
        super("tandem:platform:ArgoCd", name + "-" + CHART, options);
        this.name = name;
        this.settings = settings;
        this.on = on;
        var release = basis.install(CHART, values(), after(secrets(storeName)));
        settings.targetGroup().ifPresent(group -> bind(group, release, bindings));
        var cluster = object(
                "argocd-cluster",
                YamlTemplate.of("objects/cluster-secret.yaml")
                        .with("labels", contract.labels())
                        .with("annotations", contract.annotations()),
                release);
        var project = YamlTemplate.of("objects/root-project.yaml").with("repository", settings.repository());
        var root = YamlTemplate.of("objects/root-application.yaml")
                .with("repository", settings.repository())
                .with("revision", settings.revision());
        object("argocd-root", root, cluster, object("argocd-project", project, release));
        registerOutputs(Map.of());
    }

    private YamlTemplate values() {
        var sso = settings.sso();
        return HelmAddOn.values(CHART)
                .with("domain", on.edge().map(EdgeAccess::domain).orElse("argocd.internal"))
                .with("adminEnabled", settings.adminEnabled())
                .with(
                        "administrators",
                        sso.map(SingleSignOnSettings::administrators).orElse("nobody"))
                .with("oidc", sso.map(ArgoCd::oidc).orElse(""));
    }

    private static String oidc(SingleSignOnSettings sso) {
        return """
               name: SSO
               issuer: %s
               clientID: %s
               clientSecret: $argocd-sso:clientSecret
               requestedScopes: [openid, profile, email, groups]
               """.formatted(sso.issuer(), sso.clientId());
    }

    private Resource[] secrets(Output<String> storeName) {
        List<Resource> made = new ArrayList<>();
        settings.sso().ifPresent(sso -> made.add(object("argocd-sso", secret("argocd-sso", sso.secret(), storeName))));
        settings.credentials().ifPresent(secret -> {
            var template = secret("argocd-repository", secret, storeName).with("repository", settings.repository());
            made.add(object("argocd-repository", template));
        });
        return made.toArray(Resource[]::new);
    }

    private YamlTemplate secret(String object, String secret, Output<String> storeName) {
        var physicalName =
                Objects.requireNonNull(on.data().secrets().get(secret)).secret();
        return YamlTemplate.of("objects/" + object + ".yaml")
                .with("store", storeName)
                .with("secret", physicalName);
    }

    private void bind(String group, Resource... before) {
        var arns = on.edge().map(EdgeAccess::targetGroupArns).orElse(Map.of());
        var binding = YamlTemplate.of("objects/argocd-binding.yaml")
                .with("targetGroupArn", Objects.requireNonNull(arns.get(group)))
                .with("vpcId", on.network().vpcId());
        object("argocd-binding", binding, before);
    }

    private KubernetesObject object(String logicalName, YamlTemplate template, Resource... before) {
        return new KubernetesObject(name + "-" + logicalName, template, after(before));
    }

    private CustomResourceOptions after(Resource... before) {
        return CustomResourceOptions.builder().parent(this).dependsOn(before).build();
    }
}
