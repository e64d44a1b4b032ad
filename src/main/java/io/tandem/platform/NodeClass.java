package io.tandem.platform;

import com.pulumi.core.Output;
import io.tandem.keys.KeyUse;
import io.tandem.settings.KarpenterSettings;
import java.util.List;
import java.util.Map;

/** How Karpenter's nodes are made: as those of the node groups are. */
record NodeClass(String name, KarpenterSettings settings, PlatformFoundation on) {
    YamlTemplate filled(Output<String> instanceProfile) {
        return YamlTemplate.of("objects/node-class.yaml")
                .with("amiAlias", settings.image())
                .with("instanceProfile", instanceProfile)
                .with("subnets", on.network().nodeSubnetIds().applyValue(NodeClass::terms))
                .with("securityGroupId", on.cluster().securityGroupId())
                .with("volumeSize", settings.diskGiB() + "Gi")
                .with("keyArn", on.keys().of(KeyUse.VOLUMES))
                .with("tags", on.site().tags());
    }

    private static List<Map<String, String>> terms(List<String> subnetIds) {
        return subnetIds.stream().map(id -> Map.of("id", id)).toList();
    }
}
