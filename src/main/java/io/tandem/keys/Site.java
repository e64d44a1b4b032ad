package io.tandem.keys;

import io.tandem.settings.DataClass;
import io.tandem.settings.FoundationSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackSettings;
import java.util.HashMap;
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
        var tags = tags(settings.environment(), settings.role(), settings.dataClass());
        settings.recovery().ifPresent(goal -> {
            tags.put("rto-seconds", String.valueOf(goal.rtoSeconds()));
            tags.put("rpo-seconds", String.valueOf(goal.rpoSeconds()));
        });
        return new Site(settings.account(), settings.region(), settings.protection(), tags);
    }

    /** Where the foundation's state is: it names everything that there is in the account. */
    public static Site of(FoundationSettings settings) {
        var tags = tags(settings.role().toString(), settings.role(), DataClass.RESTRICTED);
        return new Site(settings.account(), settings.region(), settings.protection(), tags);
    }

    private static Map<String, String> tags(String environment, Role role, DataClass dataClass) {
        return new HashMap<>(Map.of(
                "project",
                "tandem",
                "environment",
                environment,
                "role",
                role.toString(),
                "managed-by",
                "pulumi",
                "data-class",
                dataClass.toString()));
    }

    /** The same account, seen from another region. */
    public Site in(String otherRegion) {
        return new Site(account, otherRegion, protection, tags);
    }
}
