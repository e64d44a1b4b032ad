package io.tandem.recovery;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;
import io.tandem.data.BucketAccess;
import io.tandem.keys.Site;

/**
 * A dataset on one side.
 *
 * @param bucket the dataset as its region published it
 * @param site where it is
 * @param provider the way there
 * @param alarmTopicArn where alarms of that region go
 */
public record ReplicationEnd(BucketAccess bucket, Site site, ProviderResource provider, Output<String> alarmTopicArn) {}
