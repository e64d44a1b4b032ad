package io.tandem.cluster;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.keys.Site;
import java.util.List;
import java.util.Map;

/**
 * The log of what nodes and pods use, which CloudWatch makes the metrics of Container Insights from, and the role that
 * writes it. The log must be there before the agent: it would make its own, unencrypted and kept for ever. Needs the key
 * of logs and the cluster's OIDC provider; publishes {@link #writerArn()}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-view-metrics.html">AWS</a>
 */
final class PerformanceLog extends ComponentResource {
    private static final ServiceAccount AGENT = new ServiceAccount("amazon-cloudwatch", "cloudwatch-agent");

    private final Output<String> writerArn;

    /** @param name of the cluster too */
    PerformanceLog(
            String name,
            int retentionDays,
            ClusterAccess cluster,
            Output<String> keyArn,
            Site site,
            ComponentResourceOptions options) {
        super("tandem:cluster:PerformanceLog", name + "-insights", options);
        var group = new LogGroup(
                name + "-performance-log",
                LogGroupArgs.builder()
                        .name("/aws/containerinsights/" + name + "/performance")
                        .kmsKeyId(keyArn)
                        .retentionInDays(retentionDays)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        var policy = group.name().applyValue(log -> policy(log, site));
        this.writerArn = new WorkloadRole(
                        name + "-cloudwatch-agent",
                        AGENT,
                        cluster,
                        new Permissions(List.of(), Map.of("performance-log", policy)),
                        ComponentResourceOptions.builder().parent(this).build())
                .arn();
        registerOutputs(Map.of("writerArn", writerArn));
    }

    Output<String> writerArn() {
        return writerArn;
    }

    /** Writing the log; the names of an instance's group and volumes cannot be had of single ones. */
    private static String policy(String group, Site site) {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Sid": "WriteTheLog",
                     "Effect": "Allow",
                     "Action": ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                     "Resource": ["${log}", "${log}:*"]
                   },
                   {
                     "Sid": "NameNodesAndVolumes",
                     "Effect": "Allow",
                     "Action": ["ec2:DescribeTags", "ec2:DescribeVolumes"],
                     "Resource": "*",
                     "Condition": { "StringEquals": { "aws:RequestedRegion": "${region}" } }
                   }
                 ]
               }
               """.replace("${log}", "arn:aws:logs:%s:%s:log-group:%s".formatted(site.region(), site.account(), group))
                .replace("${region}", site.region());
    }
}
