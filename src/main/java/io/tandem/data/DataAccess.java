package io.tandem.data;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/**
 * What the data room publishes. Maps are by the names in the settings.
 *
 * @param logBucket physical name of the bucket of access logs (SSE-S3, for load balancers and S3)
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
        Output<String> vaultArn) {}
