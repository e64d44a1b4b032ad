package io.tandem.data;

import com.pulumi.core.Output;

/**
 * A repository as others reach it.
 *
 * @param arn ARN in this region
 * @param url where images are pulled in this region
 */
public record RepositoryAccess(Output<String> arn, Output<String> url) {}
