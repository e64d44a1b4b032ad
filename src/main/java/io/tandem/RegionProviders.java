package io.tandem;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import io.tandem.edge.DnsPart;
import io.tandem.keys.Site;
import io.tandem.keys.TwinRegion;
import io.tandem.settings.PeerSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.Optional;

/**
 * The only ways to AWS: regions of one account, each by explicit choice.
 *
 * @param here the stack's own region
 * @param twin the twin's region. It asks nothing of that region until it has something to do there: this stack must
 *     stay usable when the twin's region is gone
 * @param dns us-east-1, where Route 53 publishes metrics and logs; only for a stack that owns the DNS of users
 */
record RegionProviders(Provider here, Optional<TwinRegion> twin, Optional<Provider> dns) {
    static RegionProviders of(StackSettings settings, Site site) {
        var name = settings.name();
        boolean ownsDns = settings.edge().isPresent() && settings.role() != Role.DR;
        return new RegionProviders(
                checked(name, site),
                settings.peer().map(PeerSettings::region).map(site::in).map(twin -> twin(name, twin)),
                ownsDns
                        ? Optional.of(checked(name + "-" + DnsPart.REGION, site.in(DnsPart.REGION)))
                        : Optional.empty());
    }

    /** A region, and the way to it; credentials of another account are refused. */
    static TwinRegion at(String name, Site site) {
        return new TwinRegion(site, checked(name, site));
    }

    private static Provider checked(String name, Site site) {
        return new Provider(name, in(site).allowedAccountIds(site.account()).build());
    }

    /** Without the account's id the provider cannot compare it: it must not be given the allowed ones either. */
    private static TwinRegion twin(String name, Site twin) {
        return new TwinRegion(
                twin,
                new Provider(
                        name + "-" + twin.region(),
                        in(twin).skipCredentialsValidation(true)
                                .skipRequestingAccountId(true)
                                .skipRegionValidation(true)
                                .skipMetadataApiCheck(true)
                                .build()));
    }

    private static ProviderArgs.Builder in(Site site) {
        return ProviderArgs.builder()
                .region(site.region())
                .defaultTags(ProviderDefaultTagsArgs.builder().tags(site.tags()).build());
    }
}
