package io.tandem.data;

import com.pulumi.core.Output;

/**
 * The cache as others reach it.
 *
 * @param address primary endpoint in this region
 * @param arn ARN of the replication group
 * @param globalDatastoreId the global datastore; empty text without a twin
 * @param engineVersion major.minor
 */
public record CacheAccess(
        Output<String> address, Output<String> arn, Output<String> globalDatastoreId, String engineVersion) {}
