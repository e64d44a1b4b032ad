package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.values.Paths;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lists of address ranges that AWS keeps in every region.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
final class ManagedPrefixLists {
    private static final List<String> LISTS =
            List.of("s3", "dynamodb", "route53-healthchecks", "ipv6.route53-healthchecks");

    private ManagedPrefixLists() {}

    /** Looks a list up by {@code name}, {@code com.amazonaws.ap-south-1.s3}, or by {@code id}. */
    static Map<String, Object> get(String region, Map<String, Object> arguments) {
        var name = Paths.text(arguments, "name");
        var id = Paths.text(arguments, "id");
        return LISTS.stream()
                .filter(list -> name.map(fullName(region, list)::equals).orElse(true))
                .filter(list -> id.map(idOf(region, list)::equals).orElse(true))
                .filter(list -> name.isPresent() || id.isPresent())
                .findFirst()
                .map(list -> describe(region, list))
                .orElseThrow(() -> new Refusal(
                        "InvalidPrefixListID.NotFound",
                        "name: no matching EC2 Managed Prefix List found in %s for '%s'"
                                .formatted(region, name.or(() -> id).orElse(""))));
    }

    private static Map<String, Object> describe(String region, String list) {
        var id = idOf(region, list);
        boolean six = list.startsWith("ipv6.");
        return Map.of(
                "addressFamily",
                six ? "IPv6" : "IPv4",
                "arn",
                "arn:aws:ec2:%s:aws:prefix-list/%s".formatted(region, id),
                // Ranges that documents use for addresses on the Internet (RFC 5737, RFC 3849).
                "entries",
                List.of(Map.of("cidr", six ? "2001:db8::/32" : "198.51.100.0/24", "description", "")),
                "filters",
                List.of(),
                "id",
                id,
                "maxEntries",
                0.0,
                "name",
                fullName(region, list),
                "ownerId",
                "AWS",
                "tags",
                Map.of(),
                "version",
                1.0);
    }

    private static String fullName(String region, String list) {
        return "com.amazonaws." + region + "." + list;
    }

    /** The same in every run, as AWS's are the same in every account. */
    private static String idOf(String region, String list) {
        var digest = UUID.nameUUIDFromBytes(fullName(region, list).getBytes(StandardCharsets.UTF_8));
        return "pl-" + digest.toString().substring(0, 8);
    }
}
