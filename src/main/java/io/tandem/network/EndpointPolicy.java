package io.tandem.network;

import io.tandem.keys.Site;

/**
 * What may pass an endpoint of the VPC. Such a policy grants nothing, it bounds what IAM grants: only principals of this
 * account pass, so nobody carries data out of the VPC with credentials of another.
 */
record EndpointPolicy(Site site) {
    private static final String SERVICE = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "PrincipalsOfThisAccount",
                  "Effect": "Allow",
                  "Principal": "*",
                  "Action": "${prefix}:*",
                  "Resource": "*",
                  "Condition": { "StringEquals": { "aws:PrincipalAccount": "${account}" } }
                }
              ]
            }
            """;

    /**
     * The objects of this account's buckets; besides, what nodes download: image layers, which ECR signs with its own
     * credentials, and the packages of Amazon Linux, which are public.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html">AWS on layers</a>
     */
    String forS3() {
        return filled("""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "BucketsOfThisAccount",
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": [
                        "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:DeleteObjectVersion",
                        "s3:GetBucketLocation", "s3:GetObject", "s3:GetObjectTagging", "s3:GetObjectVersion",
                        "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:ListBucketVersions",
                        "s3:ListMultipartUploadParts", "s3:PutObject", "s3:PutObjectTagging"
                      ],
                      "Resource": "*",
                      "Condition": {
                        "StringEquals": {
                          "aws:PrincipalAccount": "${account}",
                          "aws:ResourceAccount": "${account}"
                        }
                      }
                    },
                    {
                      "Sid": "ImageLayersAndPackages",
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": "s3:GetObject",
                      "Resource": [
                        "arn:aws:s3:::prod-${region}-starport-layer-bucket/*",
                        "arn:aws:s3:::al2023-repos-${region}-de612dc2/*"
                      ]
                    }
                  ]
                }
                """);
    }

    /** The items of this account's tables in this region. */
    String forDynamoDb() {
        return filled("""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "TablesOfThisRegion",
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": [
                        "dynamodb:BatchGetItem", "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem",
                        "dynamodb:DeleteItem", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive",
                        "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan",
                        "dynamodb:UpdateItem"
                      ],
                      "Resource": "arn:aws:dynamodb:${region}:${account}:table/*",
                      "Condition": { "StringEquals": { "aws:PrincipalAccount": "${account}" } }
                    }
                  ]
                }
                """);
    }

    /**
     * One service, for principals of this account.
     *
     * @param service the last part of the endpoint's name, such as {@code ecr.api}
     */
    String forService(String service) {
        return service.equals("sts") ? forSts() : filled(SERVICE).replace("${prefix}", actionPrefix(service));
    }

    /** Besides, whoever holds a token may take a role of this account: a pod asks STS for its role without a principal. */
    private String forSts() {
        return filled("""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "PrincipalsOfThisAccount",
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": ["sts:AssumeRole", "sts:GetCallerIdentity", "sts:TagSession"],
                      "Resource": "*",
                      "Condition": { "StringEquals": { "aws:PrincipalAccount": "${account}" } }
                    },
                    {
                      "Sid": "PodsTakeRolesOfThisAccount",
                      "Effect": "Allow",
                      "Principal": "*",
                      "Action": "sts:AssumeRoleWithWebIdentity",
                      "Resource": "arn:aws:iam::${account}:role/*"
                    }
                  ]
                }
                """);
    }

    /** IAM calls a service as its endpoint does, up to the first dot; CloudWatch alone is called otherwise. */
    private static String actionPrefix(String service) {
        return service.equals("monitoring") ? "cloudwatch" : service.split("\\.", 2)[0];
    }

    private String filled(String template) {
        return template.replace("${account}", site.account()).replace("${region}", site.region());
    }
}
