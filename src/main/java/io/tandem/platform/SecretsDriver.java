package io.tandem.platform;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * The Secrets Store CSI driver and its provider for AWS: pods mount secrets as files, read with their own service
 * account's role. For services that must not have them as Secrets of the cluster; the others use External Secrets.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/integrating_ascp_irsa.html">AWS</a>
 */
final class SecretsDriver extends ComponentResource {
    /** The driver, then what it asks; both on every node. */
    static final List<String> CHARTS = List.of("secrets-store-csi-driver", "secrets-store-csi-driver-provider-aws");

    SecretsDriver(String name, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:SecretsDriver", name + "-secrets-driver", options);
        CHARTS.forEach(chart -> basis.install(
                chart,
                HelmAddOn.values(chart),
                CustomResourceOptions.builder().parent(this).build()));
        registerOutputs(Map.of());
    }
}
