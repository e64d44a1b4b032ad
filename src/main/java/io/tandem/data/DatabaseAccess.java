package io.tandem.data;

import com.pulumi.core.Output;

/**
 * The database as others reach it.
 *
 * @param arn ARN of the instance
 * @param address host name in this region
 * @param port TCP port
 * @param secretArn the secret with the master credentials, in this region
 * @param engineVersion PostgreSQL version, major.minor
 */
public record DatabaseAccess(
        Output<String> arn, Output<String> address, int port, Output<String> secretArn, String engineVersion) {}
