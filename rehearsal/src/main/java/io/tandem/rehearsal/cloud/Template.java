package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the catalog's templates for one resource: {@code {region}}, {@code {account}}, {@code {id}}, an input or output
 * by its path, {@code {ref:vpcId.arn}} for an attribute of the resource that an input names (a number or a boolean
 * stays one if it stands alone), {@code {addressIn:subnetId}} for an address in a subnet, {@code
 * {zoneId:availabilityZone}}, {@code {fqdnIn:zoneId}} for the full name of a record in its zone, {@code
 * {loadBalancerZone}}, {@code {serviceLinkedRole}}, {@code {kmsKey}}, {@code {now}}, and made-up identifiers. Identifiers in
 * capitals are one per resource, the others new at every place. Behind a bar stands what is done to a value: {@code
 * {url|withoutScheme}}, {@code {arn|path}} for what follows the first slash, {@code {arn|region}}, {@code
 * {setIdentifier|suffix}} for {@code _value} or nothing.
 */
final class Template {
    private static final Pattern TOKEN = Pattern.compile("(?<!\\$)\\{([A-Za-z0-9.:|]+)}");

    private static final Pattern REFERENCE = Pattern.compile("\\{ref:([A-Za-z0-9.]+)}");

    private final Catalog catalog;
    private final Account account;
    private final ResourceType type;
    private final String scope;
    private final Map<String, Object> known;
    private final Map<String, String> onePerResource = new HashMap<>();

    Template(Catalog catalog, Account account, ResourceType type, String scope, Map<String, Object> known) {
        this.catalog = catalog;
        this.account = account;
        this.type = type;
        this.scope = scope;
        this.known = known;
    }

    /** A template as it stands in the catalog: text, a list or a map of them, or a value that needs no filling. */
    Object fill(Object template) {
        if (template instanceof String text && REFERENCE.matcher(text).matches()) {
            return attributeOfNamed(text.substring(5, text.length() - 1)).orElse("");
        } else if (template instanceof String text) {
            return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(value(token.group(1))));
        } else if (template instanceof List<?> items) {
            return items.stream().map(this::fill).toList();
        } else if (template instanceof Map<?, ?> map) {
            var filled = new LinkedHashMap<String, Object>();
            map.forEach((key, item) -> filled.put(String.valueOf(key), fill(item)));
            return filled;
        } else if (template instanceof Number number) {
            return number.doubleValue();
        }
        return template;
    }

    private String value(String token) {
        if (token.startsWith("ref:")) {
            return attributeOfNamed(token.substring(4)).map(String::valueOf).orElse("");
        } else if (token.startsWith("addressIn:")) {
            return attributeOfNamed(token.substring(10) + ".cidrBlock")
                    .map(cidr -> Identifiers.addressIn(String.valueOf(cidr)))
                    .orElse("");
        } else if (token.startsWith("zoneId:")) {
            return Regions.zoneId(text(token.substring(7)));
        } else if (token.startsWith("fqdnIn:")) {
            return DomainNames.inZone(
                    text("name"),
                    attributeOfNamed(token.substring(7) + ".name")
                            .map(String::valueOf)
                            .orElse(""));
        } else if (token.contains("|")) {
            return shaped(text(token.substring(0, token.indexOf('|'))), token.substring(token.indexOf('|') + 1));
        }
        return switch (token) {
            case "region" -> scope;
            case "account" -> Account.ID;
            case "now" -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            case "loadBalancerZone" -> Regions.loadBalancerZone(scope);
            case "hex6", "hex8", "hex12", "hex16", "hex17", "hex32" ->
                Identifiers.hex(Integer.parseInt(token.substring(3)));
            case "number" -> Identifiers.digits(10);
            case "HEX13", "HEX17", "HEX20", "HEX26", "HEX32", "uuid", "base64", "publicIp" ->
                onePerResource.computeIfAbsent(token, Identifiers::of);
            // https://docs.aws.amazon.com/kms/latest/developerguide/mrk-how-it-works.html
            case "kmsKey" -> text("multiRegion").equals("true") ? "mrk-" + Identifiers.hex(32) : value("uuid");
            case "serviceLinkedRole" -> ServiceLinkedRoles.name(text("awsServiceName"), text("customSuffix"));
            case "publicIpDashed" -> value("publicIp").replace('.', '-');
            default -> text(token);
        };
    }

    private static String shaped(String value, String shape) {
        return switch (shape) {
            case "withoutScheme" -> value.replaceFirst("^https://", "");
            case "path" -> value.substring(value.indexOf('/') + 1);
            case "region" -> Regions.of(value);
            case "suffix" -> value.isEmpty() ? "" : "_" + value;
            default -> throw new IllegalArgumentException("a template has no shape " + shape);
        };
    }

    private String text(String path) {
        return Paths.one(known, path).map(String::valueOf).orElse("");
    }

    /** {@code vpcId.arn}: the input before the last dot that names a resource, then an attribute of that resource. */
    private Optional<Object> attributeOfNamed(String path) {
        int dot = path.lastIndexOf('.');
        var input = type.inputs().get(path.substring(0, dot));
        if (input == null || input.refers().isEmpty()) {
            return Optional.empty();
        }
        return Paths.all(known, input.path()).stream()
                .findFirst()
                .flatMap(value ->
                        References.target(catalog, account, input.refers().get(), scope, String.valueOf(value)))
                .flatMap(target -> attribute(target, path.substring(dot + 1)));
    }

    private static Optional<Object> attribute(CloudResource resource, String path) {
        return path.equals("id") ? Optional.of(resource.id()) : Paths.one(resource.outputs(), path);
    }
}
