package io.tandem.gitops;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import io.tandem.testing.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A chart of gitops/ as Argo CD has Helm render it. */
final class Rendering {
    private static final Tool HELM = new Tool("helm");

    private Rendering() {}

    /** The objects that an Application delivers: its chart with its value files and parameters. */
    static List<JsonObject> of(JsonObject application) {
        return objects(rendered(application));
    }

    /** @throws AssertionError with Helm's message if the chart refuses its values */
    static List<JsonObject> objects(Tool.Result rendered) {
        if (rendered.exitCode() != 0) {
            throw new AssertionError(rendered.errors());
        }
        return JsonTree.documents(rendered.output());
    }

    static Tool.Result rendered(JsonObject application) {
        return rendered(Path.of(""), application);
    }

    /** @param checkout the repository that the Application is delivered from */
    static Tool.Result rendered(Path checkout, JsonObject application) {
        var source = JsonTree.at(application, "spec.source");
        var chart = checkout.resolve(JsonTree.text(source, "path"));
        var arguments = new ArrayList<>(List.of(
                "template",
                JsonTree.text(source, "helm.releaseName"),
                chart.toString(),
                "--namespace",
                JsonTree.text(application, "spec.destination.namespace"),
                // Helm's own default is older than the charts ask for.
                "--kube-version",
                "1.35.0"));
        if (JsonTree.at(source, "helm").getAsJsonObject().has("valueFiles")) {
            JsonTree.texts(source, "helm.valueFiles")
                    .forEach(file -> arguments.addAll(
                            List.of("--values", chart.resolve(file).toString())));
        }
        JsonTree.objects(source, "helm.parameters")
                .forEach(parameter -> arguments.addAll(List.of("--set-string", setting(parameter))));
        return HELM.run(arguments);
    }

    private static String setting(JsonObject parameter) {
        return JsonTree.text(parameter, "name") + "=" + JsonTree.text(parameter, "value");
    }
}
