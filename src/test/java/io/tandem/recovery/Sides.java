package io.tandem.recovery;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import io.tandem.data.BucketAccess;
import io.tandem.data.DataAccess;
import io.tandem.keys.Site;
import io.tandem.testing.PortSamples;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Regions with datasets in them; to be made inside of a program. */
final class Sides {
    private Sides() {}

    static RegionSide of(Site site, String... datasets) {
        var sample = PortSamples.DATA;
        return new RegionSide(
                site,
                new Provider(
                        "to-" + site.region(),
                        ProviderArgs.builder().region(site.region()).build()),
                new DataAccess(
                        sample.logBucket(),
                        buckets(site, datasets),
                        sample.tables(),
                        sample.database(),
                        sample.secrets(),
                        sample.repositories(),
                        sample.cache(),
                        sample.streaming(),
                        sample.vaultArn()),
                Output.of("arn:topic:" + site.region()));
    }

    private static Map<String, BucketAccess> buckets(Site site, String... datasets) {
        return Arrays.stream(datasets).collect(Collectors.toMap(Function.identity(), dataset -> {
            var bucket = dataset + "-" + site.region();
            return new BucketAccess(
                    Output.of(bucket), Output.of("arn:aws:s3:::" + bucket), Output.of("arn:key:" + site.region()));
        }));
    }
}
