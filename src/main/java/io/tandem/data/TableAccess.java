package io.tandem.data;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A table as others reach it.
 *
 * @param table physical name, the same in both regions
 * @param arn ARN in this region
 * @param indexes names of the global secondary indexes
 */
public record TableAccess(Output<String> table, Output<String> arn, List<String> indexes) {
    public TableAccess {
        indexes = List.copyOf(indexes);
    }
}
