package io.tandem.keys;

import io.tandem.settings.FoundationSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.Map;

/**
 * Where a room is built and what holds for everything in it.
 *
 * @param account the AWS account, 12 digits
 * @param region the AWS region
 * @param protection whether what holds state is protected from deletion and replacement
 * @param tags what every resource is tagged with; the provider's default tags do not reach what AWS itself makes, such
 *     as the instances of a launch template
 */
public record Site(String account, String region, boolean protection, Map<String, String> tags) {
    public Site {
        tags = Map.copyOf(tags);
    }

    public static Site of(StackSettings settings) {
        return tagged(
                settings.account(), settings.region(), settings.protection(), settings.environment(), settings.role());
    }

    /** Where the foundation's state is. */
    public static Site of(FoundationSettings settings) {
        return tagged(
                settings.account(),
                settings.region(),
                settings.protection(),
                settings.role().toString(),
                settings.role());
    }

    private static Site tagged(String account, String region, boolean protection, String environment, Role role) {
        return new Site(
                account,
                region,
                protection,
                Map.of(
                        "project",
                        "tandem",
                        "environment",
                        environment,
                        "role",
                        role.toString(),
                        "managed-by",
                        "pulumi"));
    }

    /** The same account, seen from another region. */
    public Site in(String otherRegion) {
        return new Site(account, otherRegion, protection, tags);
    }
}
