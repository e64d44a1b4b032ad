package io.tandem.data;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/**
 * What the data room publishes. Maps are by the names in the settings.
 *
 * @param logBucket physical name of the bucket of access logs, once load balancers and S3 may write to it
 * @param vaultArn the region's backup vault
 */
public record DataAccess(
        Output<String> logBucket,
        Map<String, BucketAccess> datasets,
        Map<String, TableAccess> tables,
        Optional<DatabaseAccess> database,
        Map<String, SecretAccess> secrets,
        Map<String, RepositoryAccess> repositories,
        Optional<CacheAccess> cache,
        Optional<StreamAccess> streaming,
        Output<String> vaultArn) {
    /** The prefix that access logs of load balancers have in the log bucket; elsewhere they are refused. */
    public static final String LOAD_BALANCER_LOGS = "alb";
}
