package io.tandem.data;

/**
 * Who may copy streams between regions, and what the copier may do.
 *
 * @see <a href="https://docs.aws.amazon.com/msk/latest/developerguide/msk-replicator-perms-combined-example.html">AWS</a>
 */
final class StreamPolicies {
    private static final String REPLICATORS = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ReplicatorsOfOtherRegions",
                  "Effect": "Allow",
                  "Principal": { "Service": "kafka.amazonaws.com" },
                  "Action": ["kafka:CreateVpcConnection", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"],
                  "Resource": "${cluster}"
                }
              ]
            }
            """;

    private static final String COPYING = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Source",
                  "Effect": "Allow",
                  "Action": [
                    "kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:WriteDataIdempotently"
                  ],
                  "Resource": "${source}"
                },
                {
                  "Sid": "SourceTopics",
                  "Effect": "Allow",
                  "Action": [
                    "kafka-cluster:DescribeTopic", "kafka-cluster:DescribeTopicDynamicConfiguration",
                    "kafka-cluster:ReadData"
                  ],
                  "Resource": "${sourceTopics}/*"
                },
                {
                  "Sid": "SourceProgress",
                  "Effect": "Allow",
                  "Action": [
                    "kafka-cluster:AlterTopic", "kafka-cluster:AlterTopicDynamicConfiguration",
                    "kafka-cluster:CreateTopic", "kafka-cluster:WriteData"
                  ],
                  "Resource": [
                    "${sourceTopics}/*__amazon_msk_replicator_*", "${sourceTopics}/mskr-offset-syncs.*",
                    "${sourceTopics}/*.checkpoints.internal"
                  ]
                },
                {
                  "Sid": "SourceGroups",
                  "Effect": "Allow",
                  "Action": "kafka-cluster:DescribeGroup",
                  "Resource": "${sourceGroups}/*"
                },
                {
                  "Sid": "Target",
                  "Effect": "Allow",
                  "Action": [
                    "kafka-cluster:AlterCluster", "kafka-cluster:Connect", "kafka-cluster:DescribeCluster",
                    "kafka-cluster:WriteDataIdempotently"
                  ],
                  "Resource": "${target}"
                },
                {
                  "Sid": "TargetTopics",
                  "Effect": "Allow",
                  "Action": [
                    "kafka-cluster:AlterTopic", "kafka-cluster:AlterTopicDynamicConfiguration",
                    "kafka-cluster:CreateTopic", "kafka-cluster:DescribeTopic",
                    "kafka-cluster:DescribeTopicDynamicConfiguration", "kafka-cluster:ReadData",
                    "kafka-cluster:WriteData"
                  ],
                  "Resource": "${targetTopics}/*"
                },
                {
                  "Sid": "TargetGroups",
                  "Effect": "Allow",
                  "Action": ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
                  "Resource": "${targetGroups}/*"
                }
              ]
            }
            """;

    private StreamPolicies() {}

    /** The policy of a cluster that replicators of other regions may reach; AWS documents no condition for it. */
    static String forReplicators(String clusterArn) {
        return REPLICATORS.replace("${cluster}", clusterArn);
    }

    /** What a replicator may do from the source's topics to the target's, and nowhere else. */
    static String copying(String sourceArn, String targetArn) {
        return COPYING.replace("${source}", sourceArn)
                .replace("${target}", targetArn)
                .replace("${sourceTopics}", topics(sourceArn))
                .replace("${targetTopics}", topics(targetArn))
                .replace("${sourceGroups}", groups(sourceArn))
                .replace("${targetGroups}", groups(targetArn));
    }

    private static String topics(String clusterArn) {
        return clusterArn.replace(":cluster/", ":topic/");
    }

    private static String groups(String clusterArn) {
        return clusterArn.replace(":cluster/", ":group/");
    }
}
