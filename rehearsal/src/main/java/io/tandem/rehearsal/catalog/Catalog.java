package io.tandem.rehearsal.catalog;

import static io.tandem.rehearsal.catalog.Facts.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The resource types of the simulated cloud, read once from {@code catalog/*.yaml}. */
public final class Catalog {
    private static final List<String> SERVICES = List.of(
            "ec2",
            "eks",
            "iam",
            "kms",
            "cloudwatch",
            "kubernetes",
            "helm",
            "acm",
            "backup",
            "dynamodb",
            "ecr",
            "elasticache",
            "lb",
            "msk",
            "rds",
            "route53",
            "s3",
            "secretsmanager",
            "sns",
            "sqs",
            "events",
            "wafv2",
            "budgets");

    /** The file of custom kinds is long of entries that are the same; the parser's default allows 50. */
    private static final int MOST_ALIASES = 1000;

    private final Map<String, ResourceType> types;

    private final Map<String, ResourceType> customKinds;

    private final Map<String, Chart> charts;

    private final Map<String, List<ResourceType>> standIns;

    private Catalog(Map<String, ResourceType> types, Map<String, ResourceType> customKinds, Map<String, Chart> charts) {
        this.types = types;
        this.customKinds = customKinds;
        this.charts = charts;
        this.standIns = types.keySet().stream()
                .collect(Collectors.toMap(token -> token, token -> types.values().stream()
                        .filter(type -> type.standsFor(token))
                        .sorted(Comparator.comparing(type -> !type.token().equals(token)))
                        .toList()));
    }

    public static Catalog load() {
        var types = new LinkedHashMap<String, ResourceType>();
        SERVICES.forEach(service -> types.putAll(types(service)));
        var charts = new LinkedHashMap<String, Chart>();
        map(read("charts.yaml")).forEach((name, facts) -> charts.put(name, Chart.parse(name, map(facts))));
        return new Catalog(types, types("custom-resources"), charts);
    }

    private static Map<String, ResourceType> types(String file) {
        var types = new LinkedHashMap<String, ResourceType>();
        map(read(file + ".yaml")).forEach((token, facts) -> types.put(token, ResourceType.parse(token, map(facts))));
        return types;
    }

    public Optional<ResourceType> find(String token) {
        return Optional.ofNullable(types.get(token)).or(() -> Optional.ofNullable(customKinds.get(token)));
    }

    /** The kinds that exist in a cluster only once a chart has brought them. */
    public Map<String, ResourceType> customKinds() {
        return customKinds;
    }

    /** The charts that can be installed, by name. */
    public Map<String, Chart> charts() {
        return charts;
    }

    /** The types that may be named where one of {@code token} is wanted: itself first. */
    public List<ResourceType> standingFor(String token) {
        return standIns.getOrDefault(token, List.of());
    }

    /** Every type that is always there; custom kinds are not among them. */
    public Collection<ResourceType> all() {
        return types.values();
    }

    private static Object read(String name) {
        try (InputStream yaml = Catalog.class.getResourceAsStream("/catalog/" + name)) {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_ALIASES);
            return new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(yaml, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
