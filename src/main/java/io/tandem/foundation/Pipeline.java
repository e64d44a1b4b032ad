package io.tandem.foundation;

import com.pulumi.aws.iam.OpenIdConnectProvider;
import com.pulumi.aws.iam.OpenIdConnectProviderArgs;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.platform.PolicyFile;
import io.tandem.settings.DeploymentSettings;
import io.tandem.settings.FoundationSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who the pipeline's jobs are in the account: the issuer of their tokens, a role that previews and reads no data, a role
 * for each environment that makes it and nothing else, and the boundary that every role made by them must have. No key
 * is kept anywhere. Publishes {@link #access()}.
 */
public final class Pipeline extends ComponentResource {
    private final FoundationSettings settings;
    private final HeldState state;
    private final Output<String> provider;
    private final PipelineAccess access;

    public Pipeline(String name, FoundationSettings settings, HeldState state, ComponentResourceOptions options) {
        super("tandem:foundation:Pipeline", name, options);
        this.settings = settings;
        this.state = state;
        this.provider = provider(name);
        var boundary = boundary();
        var preview = role(
                PipelineNames.PREVIEW,
                settings.pipeline().previews(),
                policy("preview").with("states", state.all()).with("key", state.keyArn()));
        Map<String, Output<String>> deploy = new LinkedHashMap<>();
        settings.pipeline()
                .environments()
                .forEach((environment, deployment) ->
                        deploy.put(environment, deployRole(environment, deployment, boundary)));
        this.access = new PipelineAccess(preview, deploy, boundary);
        registerOutputs(Map.of("previewRole", preview));
    }

    public PipelineAccess access() {
        return access;
    }

    private Output<String> provider(String name) {
        return new OpenIdConnectProvider(
                        name + "-pipeline",
                        OpenIdConnectProviderArgs.builder()
                                .url(settings.pipeline().issuer())
                                .clientIdLists(settings.pipeline().audience())
                                .build(),
                        childOptions())
                .arn();
    }

    private Output<String> boundary() {
        return new Policy(
                        PipelineNames.BOUNDARY,
                        PolicyArgs.builder()
                                .name(PipelineNames.BOUNDARY)
                                .path(PipelineNames.PATH)
                                .policy(policy("workload-boundary")
                                        .with("account", settings.account())
                                        .with("foundation", state.everything())
                                        .json())
                                .build(),
                        childOptions())
                .arn();
    }

    private Output<String> deployRole(String environment, DeploymentSettings deployment, Output<String> boundary) {
        return role(
                PipelineNames.deploy(environment),
                deployment.subjects(),
                policy("deploy")
                        .with("account", settings.account())
                        .with("environment", environment)
                        .with("boundary", boundary)
                        .with("backends", state.backends())
                        .with("states", state.of(deployment.stacks()))
                        .with("key", state.keyArn()));
    }

    private Output<String> role(String name, List<String> subjects, PolicyFile permissions) {
        var trust = PolicyFile.of(Pipeline.class, "trust")
                .with("provider", provider)
                .with("issuer", settings.pipeline().issuerHost())
                .with("audience", settings.pipeline().audience())
                .with("subjects", subjects);
        var options = ComponentResourceOptions.builder().parent(this).build();
        return new PipelineRole(name, trust.json(), permissions.json(), options).arn();
    }

    private PolicyFile policy(String name) {
        return PolicyFile.of(Pipeline.class, name)
                .with("region", settings.region())
                .with("replicaRegion", settings.replicaRegion());
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
