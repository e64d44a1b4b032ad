package io.tandem.recovery;

import com.pulumi.core.Output;
import io.tandem.settings.DatasetSettings;

/**
 * What the role of one direction may do: read one bucket, write replicas into another, and use each one's key for it
 * through S3 of that key's region.
 *
 * @param source ARN of the bucket that is copied
 * @param sourceKey the key of its objects
 * @param sourceRegion where it is
 * @param destination ARN of the bucket that it is copied to
 * @param destinationKey the key of the replicas
 * @param destinationRegion where that is
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html">AWS</a>
 */
record ReplicationPolicy(
        String source,
        String sourceKey,
        String sourceRegion,
        String destination,
        String destinationKey,
        String destinationRegion) {
    private static final String DOCUMENT = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "SourceBucket",
                  "Effect": "Allow",
                  "Action": ["s3:GetReplicationConfiguration", "s3:ListBucket"],
                  "Resource": "${source}"
                },
                {
                  "Sid": "SourceObjects",
                  "Effect": "Allow",
                  "Action": [
                    "s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"
                  ],
                  "Resource": "${source}/*"
                },
                {
                  "Sid": "Replicas",
                  "Effect": "Allow",
                  "Action": ["s3:ReplicateObject", "s3:ReplicateTags"],
                  "Resource": "${destination}/*"
                },
                {
                  "Sid": "DecryptSource",
                  "Effect": "Allow",
                  "Action": "kms:Decrypt",
                  "Resource": "${sourceKey}",
                  "Condition": {
                    "StringEquals": { "kms:ViaService": "s3.${sourceRegion}.amazonaws.com" },
                    "StringLike": { "kms:EncryptionContext:aws:s3:arn": ["${source}", "${source}/*"] }
                  }
                },
                {
                  "Sid": "EncryptReplicas",
                  "Effect": "Allow",
                  "Action": ["kms:Encrypt", "kms:GenerateDataKey"],
                  "Resource": "${destinationKey}",
                  "Condition": {
                    "StringEquals": { "kms:ViaService": "s3.${destinationRegion}.amazonaws.com" },
                    "StringLike": { "kms:EncryptionContext:aws:s3:arn": ["${destination}", "${destination}/*"] }
                  }
                }${deletions}${locks}
              ]
            }
            """;

    private static final String DELETIONS = """
            ,
                {
                  "Sid": "Deletions",
                  "Effect": "Allow",
                  "Action": "s3:ReplicateDelete",
                  "Resource": "${destination}/*"
                }""";

    private static final String LOCKS = """
            ,
                {
                  "Sid": "Locks",
                  "Effect": "Allow",
                  "Action": ["s3:GetObjectLegalHold", "s3:GetObjectRetention"],
                  "Resource": "${source}/*"
                }""";

    static Output<String> of(ReplicationRule rule) {
        var from = rule.from();
        var to = rule.to();
        return Output.tuple(
                        from.bucket().arn(),
                        from.bucket().keyArn(),
                        to.bucket().arn(),
                        to.bucket().keyArn())
                .applyValue(arns -> new ReplicationPolicy(
                                arns.t1,
                                arns.t2,
                                from.site().region(),
                                arns.t3,
                                arns.t4,
                                to.site().region())
                        .document(rule.settings()));
    }

    private String document(DatasetSettings settings) {
        return DOCUMENT.replace("${deletions}", settings.deleteMarkers() ? DELETIONS : "")
                .replace("${locks}", settings.objectLockDays() > 0 ? LOCKS : "")
                .replace("${source}", source)
                .replace("${sourceKey}", sourceKey)
                .replace("${sourceRegion}", sourceRegion)
                .replace("${destination}", destination)
                .replace("${destinationKey}", destinationKey)
                .replace("${destinationRegion}", destinationRegion);
    }
}
