package io.tandem.observe;

import com.pulumi.core.Output;
import io.tandem.data.DataAccess;
import io.tandem.edge.EdgeAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A region's parts that CloudWatch measures, this one's or its twin's.
 *
 * @param region where they are
 * @param clusterName physical name of the cluster
 * @param data what it keeps
 * @param edge its public endpoint, if it has one
 */
public record Watched(String region, String clusterName, DataAccess data, Optional<EdgeAccess> edge) {

    /** What CloudWatch calls the parts, by the words that dashboards use for them. */
    List<Output<Named>> names() {
        List<Output<Named>> names = new ArrayList<>();
        names.add(Output.of(new Named("region", region)));
        names.add(Output.of(new Named("cluster", clusterName)));
        edge.ifPresent(ours -> {
            names.add(loadBalancer(ours).applyValue(Named.as("loadBalancer")));
            names.add(ours.certificateArn().applyValue(Named.as("certificate")));
            ours.healthCheckId().ifPresent(id -> names.add(id.applyValue(Named.as("healthCheck"))));
            ours.targetGroupArns()
                    .values()
                    .forEach(arn ->
                            names.add(arn.applyValue(Watched::targetGroup).applyValue(Named.as("targetGroup"))));
        });
        data.database()
                .ifPresent(ours ->
                        names.add(ours.arn().applyValue(Watched::database).applyValue(Named.as("database"))));
        data.tables().values().forEach(table -> names.add(table.table().applyValue(Named.as("table"))));
        data.datasets().values().forEach(bucket -> names.add(bucket.bucket().applyValue(Named.as("bucket"))));
        return names;
    }

    static Output<String> loadBalancer(EdgeAccess edge) {
        return edge.loadBalancerArn().applyValue(Watched::loadBalancer);
    }

    /** {@code app/edge/50dc6c495c0c9188} of an ARN. */
    private static String loadBalancer(String arn) {
        return arn.substring(arn.indexOf('/') + 1);
    }

    /** {@code targetgroup/web/943f017f100becff} of an ARN. */
    static String targetGroup(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    /** The identifier of an instance by its ARN. */
    static String database(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }
}
