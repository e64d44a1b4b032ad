package io.tandem.data;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.keys.Site;
import io.tandem.settings.StorageClass;
import java.util.Map;
import java.util.Optional;

/**
 * The bucket of the region's access logs. Load balancers and S3 deliver only where S3 encrypts with its own keys and
 * nothing is locked. Needs nothing before it; publishes {@link #bucket()}.
 */
public final class LogBucket extends ComponentResource {
    /** Below it each bucket has a folder of its dataset's name. */
    static final String BUCKETS = "s3";

    private static final int NONCURRENT_DAYS = 30;

    private final Output<String> bucket;

    /** @param retentionDays age in days at which logs expire */
    public LogBucket(String name, int retentionDays, Site site, ComponentResourceOptions options) {
        super("tandem:data:LogBucket", name + "-logs", options);
        var physicalName = new BucketName(name, "logs", site);
        var shape = new BucketShape(
                physicalName.toString(),
                Optional.empty(),
                false,
                Output.of(new BucketRules(physicalName.arn(), new LogDelivery(name, site).statements()).document()),
                new ObjectLifecycle(StorageClass.STANDARD, 0, retentionDays, NONCURRENT_DAYS));
        this.bucket = new PrivateBucket(
                        name + "-logs",
                        shape,
                        site,
                        ComponentResourceOptions.builder().parent(this).build())
                .writable();
        registerOutputs(Map.of("bucket", bucket));
    }

    /** The physical name, once logs can be delivered: Elastic Load Balancing tries that when logging is turned on. */
    public Output<String> bucket() {
        return bucket;
    }
}
