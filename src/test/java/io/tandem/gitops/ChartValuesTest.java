package io.tandem.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.tandem.testing.JsonTree;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart of a service refuses values that would deliver something broken. */
class ChartValuesTest {
    private static final String ANALYTICS = "applicationsets/analytics.yaml";
    private static final RegionExample REGION = new RegionExample("prod", "ap-south-1", "primary");

    /** A region may have no database. */
    private static final String MAY_BE_EMPTY = "region.databaseHost";

    private final JsonObject application = Delivery.application(ANALYTICS, REGION);

    @ParameterizedTest
    @MethodSource("contractValues")
    void aKeyThatTheClusterDoesNotHaveIsRefused(String parameter) {
        parameter(parameter).add("value", new JsonPrimitive(""));

        assertThat(Rendering.rendered(application).exitCode()).isEqualTo(parameter.equals(MAY_BE_EMPTY) ? 0 : 1);
    }

    @Test
    void aMisspeltKeyIsRefused() {
        set("replica.min", "3");

        assertThat(Rendering.rendered(application).errors()).contains("additional properties 'replica' not allowed");
    }

    @Test
    void anImageThatIsNoCommitIsRefused() {
        set("image.tag", "latest");

        assertThat(Rendering.rendered(application).errors()).contains("/image/tag");
    }

    @Test
    void theContractFillsEveryValueThatTheChartLeavesEmpty() {
        var empty = emptyTexts("", GitOpsFiles.document("charts/analytics/values.yaml"));

        assertThat(contractValues())
                .containsExactlyInAnyOrderElementsOf(
                        empty.filter(key -> !key.equals("image.tag")).toList());
    }

    static List<String> contractValues() {
        return JsonTree.objects(Delivery.application(ANALYTICS, REGION), "spec.source.helm.parameters")
                .map(parameter -> JsonTree.text(parameter, "name"))
                .toList();
    }

    private JsonObject parameter(String name) {
        return JsonTree.objects(application, "spec.source.helm.parameters")
                .filter(parameter -> JsonTree.text(parameter, "name").equals(name))
                .findAny()
                .orElseThrow();
    }

    private void set(String name, String value) {
        var parameter = new JsonObject();
        parameter.addProperty("name", name);
        parameter.addProperty("value", value);
        JsonTree.at(application, "spec.source.helm.parameters").getAsJsonArray().add(parameter);
    }

    private static Stream<String> emptyTexts(String path, JsonElement value) {
        if (value.isJsonObject()) {
            return value.getAsJsonObject().asMap().entrySet().stream()
                    .flatMap(entry -> emptyTexts(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        }
        return value.isJsonPrimitive() && value.getAsString().isEmpty() ? Stream.of(path) : Stream.empty();
    }
}
