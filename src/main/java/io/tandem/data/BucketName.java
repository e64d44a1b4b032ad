package io.tandem.data;

import io.tandem.keys.Site;

/**
 * The physical name of a bucket. Buckets share one namespace with the whole world, hence account and region in it.
 *
 * @param stack the prefix of the stack's names
 * @param purpose what the bucket is for; the dataset
 */
record BucketName(String stack, String purpose, Site site) {
    @Override
    public String toString() {
        return "%s-%s-%s-%s".formatted(stack, purpose, site.account(), site.region());
    }

    String arn() {
        return "arn:aws:s3:::" + this;
    }
}
