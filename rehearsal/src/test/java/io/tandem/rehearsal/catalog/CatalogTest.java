package io.tandem.rehearsal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.tandem.rehearsal.testing.World;
import io.tandem.rehearsal.values.Paths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final Catalog CATALOG = World.catalog();

    static Stream<Named<ResourceType>> types() {
        return CATALOG.all().stream().map(type -> Named.of(type.token(), type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeIsOneOfTheSdk(ResourceType type) {
        assertThat(Sdk.typeOf(Sdk.resource(type.token()))).isEqualTo(type.token());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyInputIsOneOfTheSdk(ResourceType type) {
        var arguments = Sdk.arguments(type.token());

        assertThat(type.inputs().keySet()).allMatch(path -> Sdk.hasInput(arguments, path), "is an input of the SDK");
    }

    /** The SDK of Kubernetes promises every field there is; the API server leaves out what nobody set. */
    static Stream<Named<ResourceType>> typesOfAws() {
        return types().filter(type -> type.getName().startsWith("aws:"));
    }

    @ParameterizedTest
    @MethodSource("typesOfAws")
    void everyOutputThatTheSdkPromisesIsThere(ResourceType type, @TempDir Path folder) {
        try (var world = new World(folder)) {
            var made = world.one(type.token());

            assertThat(Sdk.missing(Sdk.resource(type.token()), made.outputs())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void noTemplateIsLeftUnfilled(ResourceType type, @TempDir Path folder) {
        try (var world = new World(folder)) {
            var made = world.one(type.token());

            assertThat(made.id() + new Gson().toJson(made.outputs()))
                    .doesNotContainPattern("(?<!\\$)\\{[A-Za-z0-9.:|]+}");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyReferenceLeadsToAnAttributeOfTheCatalog(ResourceType type) {
        var astray = type.inputs().values().stream()
                .flatMap(input -> input.refers().stream())
                .filter(reference -> CATALOG.find(reference.type())
                        .filter(target -> reference.attributes().stream().allMatch(a -> has(target, a)))
                        .isEmpty());

        assertThat(astray).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyRuleNamesInputsOfItsType(ResourceType type) {
        var named = new ArrayList<String>();
        type.inputs().values().forEach(input -> {
            named.addAll(input.limits().conflictsWith());
            named.addAll(input.limits().exactlyOneOf());
            named.addAll(input.limits().requiredWith());
        });
        type.unique().forEach(unique -> named.addAll(unique.by()));
        type.quota().ifPresent(quota -> named.addAll(quota.per()));
        type.autoname().ifPresent(named::add);
        named.addAll(type.alsoCalls().keySet());
        named.addAll(type.outputsIf().keySet());
        type.provides().keySet().stream()
                .filter(path -> !type.outputs().containsKey(path))
                .forEach(named::add);

        assertThat(named).allMatch(path -> isInput(type, path), "is an input of " + type.token());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeThatAwsMakesAlongIsInTheCatalog(ResourceType type) {
        assertThat(type.provides().values())
                .allMatch(token -> CATALOG.find(token).isPresent());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeStandsForOneOfTheCatalog(ResourceType type) {
        assertThat(type.isA().stream()).allMatch(token -> CATALOG.find(token).isPresent());
    }

    @Test
    void everyIdAndArnIsOfItsOwnRegionAndAccount(@TempDir Path folder) {
        try (var world = new World(folder)) {
            List<String> arns = CATALOG.all().stream()
                    .map(type -> world.one(type.token()))
                    .flatMap(made -> Paths.text(made.outputs(), "arn").stream())
                    .toList();

            assertThat(arns)
                    .allMatch(
                            arn -> arn.matches(
                                    "arn:aws:(route53:::|s3:::|((iam|budgets):|elasticache:(?=:[0-9]+:global)|[a-z0-9]+:ap-south-1):111122223333:).+"));
        }
    }

    /** An input, or an attribute of what an input names, as {@code subnetId.availabilityZone}. */
    private static boolean isInput(ResourceType type, String path) {
        int dot = path.lastIndexOf('.');
        return type.inputs().containsKey(path)
                || Optional.ofNullable(type.inputs().get(path.substring(0, Math.max(0, dot))))
                        .flatMap(InputFact::refers)
                        .flatMap(reference -> CATALOG.find(reference.type()))
                        .filter(target -> has(target, path.substring(dot + 1)))
                        .isPresent();
    }

    private static boolean has(ResourceType type, String attribute) {
        return attribute.equals("id")
                || type.outputs().containsKey(attribute)
                || type.inputs().containsKey(attribute);
    }
}
