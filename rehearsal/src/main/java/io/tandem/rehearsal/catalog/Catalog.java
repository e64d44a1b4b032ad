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
            "wafv2");

    private final Map<String, ResourceType> types;

    private final Map<String, List<ResourceType>> standIns;

    private Catalog(Map<String, ResourceType> types) {
        this.types = types;
        this.standIns = types.keySet().stream()
                .collect(Collectors.toMap(token -> token, token -> types.values().stream()
                        .filter(type -> type.standsFor(token))
                        .sorted(Comparator.comparing(type -> !type.token().equals(token)))
                        .toList()));
    }

    public static Catalog load() {
        var types = new LinkedHashMap<String, ResourceType>();
        for (var service : SERVICES) {
            map(read(service + ".yaml"))
                    .forEach((token, facts) -> types.put(token, ResourceType.parse(token, map(facts))));
        }
        return new Catalog(types);
    }

    public Optional<ResourceType> find(String token) {
        return Optional.ofNullable(types.get(token));
    }

    /** The types that may be named where one of {@code token} is wanted: itself first. */
    public List<ResourceType> standingFor(String token) {
        return standIns.getOrDefault(token, List.of());
    }

    public Collection<ResourceType> all() {
        return types.values();
    }

    private static Object read(String name) {
        try (InputStream yaml = Catalog.class.getResourceAsStream("/catalog/" + name)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(yaml, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
