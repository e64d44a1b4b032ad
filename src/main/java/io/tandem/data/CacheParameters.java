package io.tandem.data;

import com.pulumi.aws.elasticache.ParameterGroup;
import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.CacheSettings;
import java.util.Map;

/**
 * How the engine of a cache runs: idle connections are closed. The group is named after the engine and its major
 * version: another one gets another group beside it.
 */
final class CacheParameters extends ComponentResource {
    private final ParameterGroup group;

    CacheParameters(String cache, CacheSettings settings, ComponentResourceOptions options) {
        super("tandem:data:CacheParameters", cache + "-parameters", options);
        var family = settings.engine()
                + settings.engineVersion().substring(0, settings.engineVersion().indexOf('.'));
        this.group = new ParameterGroup(
                cache + "-" + family,
                ParameterGroupArgs.builder()
                        .name(cache + "-" + family)
                        .family(family)
                        .description("Idle connections are closed")
                        .parameters(ParameterGroupParameterArgs.builder()
                                .name("timeout")
                                .value("600")
                                .build())
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("name", groupName()));
    }

    Output<String> groupName() {
        return group.name();
    }
}
