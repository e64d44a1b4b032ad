package io.tandem.data;

import com.pulumi.core.Output;

/**
 * A table as others reach it.
 *
 * @param table physical name, the same in both regions
 * @param arn ARN in this region
 */
public record TableAccess(Output<String> table, Output<String> arn) {}
