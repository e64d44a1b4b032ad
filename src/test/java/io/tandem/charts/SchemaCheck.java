package io.tandem.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.UncheckedIOException;
import java.util.List;

/** Values against the JSON schema that comes with a chart: Helm refuses what does not fit. */
final class SchemaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaCheck() {}

    static List<Finding> findings(ReleaseInputs release, ChartDefaults defaults) {
        return defaults.schema().stream()
                .map(schema ->
                        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema))
                .flatMap(schema -> schema.validate(json(release), InputFormat.JSON).stream())
                .map(problem -> new Finding(
                        release.name(),
                        problem.getInstanceLocation().toString().replaceFirst("^\\$\\.?", ""),
                        "against the chart's schema: " + problem.getMessage()))
                .toList();
    }

    private static String json(ReleaseInputs release) {
        try {
            return JSON.writeValueAsString(release.values());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
