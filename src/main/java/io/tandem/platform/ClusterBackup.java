package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.cluster.ServiceAccount;
import io.tandem.cluster.WorkloadRole;
import io.tandem.data.BucketAccess;
import io.tandem.settings.Role;
import io.tandem.settings.VeleroSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Velero, which backs up the cluster's objects into a dataset, below the stack's role. Volumes are not: what must last is in
 * the data tier. The dataset is copied to the twin, whose Velero finds these backups there and can restore them, but not
 * change them.
 *
 * @see <a href="https://velero.io/docs/v1.18/locations/">its documentation</a>
 */
final class ClusterBackup extends ComponentResource {
    private static final String CHART = "velero";

    private final PlatformFoundation on;
    private final BucketAccess bucket;

    ClusterBackup(
            String name,
            VeleroSettings settings,
            PlatformFoundation on,
            Basis basis,
            ComponentResourceOptions options) {
        super("tandem:platform:ClusterBackup", name + "-" + CHART, options);
        this.on = on;
        this.bucket = Objects.requireNonNull(on.data().datasets().get(settings.dataset()));
        var policy = PolicyFile.of(CHART)
                .in(on.site())
                .with("bucketArn", bucket.arn())
                .with("keyArn", bucket.keyArn())
                .with("prefix", on.role());
        var role = new WorkloadRole(
                name + "-" + CHART,
                new ServiceAccount("platform-system", CHART),
                on.cluster(),
                policy.permissions("backups"),
                ComponentResourceOptions.builder().parent(this).build());
        var values = HelmAddOn.values(CHART)
                .with("roleArn", role.arn())
                .with("locations", locations())
                .with("schedule", settings.schedule())
                .with("ttl", settings.retentionDays() * 24 + "h");
        basis.install(
                CHART,
                values,
                CustomResourceOptions.builder().parent(this).dependsOn(role).build());
        registerOutputs(Map.of());
    }

    private Output<List<Map<String, Object>>> locations() {
        List<Output<Map<String, Object>>> locations = new ArrayList<>();
        locations.add(location("default", on.role(), true));
        // A recovery goal is what makes a region one of two.
        on.goal().ifPresent(goal -> locations.add(location("twin", twin(), false)));
        return Output.all(locations);
    }

    private Role twin() {
        return on.role() == Role.PRIMARY ? Role.DR : Role.PRIMARY;
    }

    private Output<Map<String, Object>> location(String name, Role prefix, boolean ours) {
        return YamlTemplate.of("objects/backup-location.yaml")
                .with("name", name)
                .with("prefix", prefix.toString())
                .with("ours", ours)
                .with("accessMode", ours ? "ReadWrite" : "ReadOnly")
                .with("bucket", bucket.bucket())
                .with("region", on.site().region())
                .filled();
    }
}
