package io.tandem.platform;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.edge.EdgeAccess;
import java.util.Map;

/**
 * External DNS: records for Services and Ingresses, in the edge's zone. The zone is one for both regions; each writes
 * under a name of its own and leaves alone what the other, or the program, has written.
 */
final class RecordWriter extends ComponentResource {
    private static final String CHART = "external-dns";

    RecordWriter(String name, EdgeAccess edge, PlatformFoundation on, Basis basis, ComponentResourceOptions options) {
        super("tandem:platform:RecordWriter", name + "-" + CHART, options);
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount("platform-system", CHART),
                on.cluster(),
                PolicyFile.of(CHART).with("zoneId", edge.zoneId()).permissions("records"),
                ComponentResourceOptions.builder().parent(this).build());
        var values = HelmAddOn.values(CHART)
                .with("roleArn", role.arn())
                .with("region", on.site().region())
                .with("owner", name + "-" + on.site().region())
                .with("zone", edge.domain());
        basis.install(
                CHART,
                values,
                CustomResourceOptions.builder().parent(this).dependsOn(role).build());
        registerOutputs(Map.of());
    }
}
