package io.tandem.monitoring;

import com.google.gson.JsonObject;
import io.tandem.testing.JsonTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A dashboard of Grafana, with example values in place of the blanks that the program fills in. */
record Dashboard(String file, JsonObject content) {
    private static final Path FOLDER = Path.of("src/main/resources/io/tandem/platform/dashboards");

    static List<Dashboard> all() {
        return JsonTree.filesBelow(FOLDER).stream().map(Dashboard::read).toList();
    }

    private static Dashboard read(Path file) {
        var filled = JsonTree.read(file)
                .replace("\"${rpoSeconds}\"", "900")
                .replace("${rpoText}", "900")
                .replace("${peerRegion}", "ap-south-2")
                .replace("${region}", "ap-south-1");
        return new Dashboard(
                file.getFileName().toString(), JsonTree.documents(filled).get(0));
    }

    /** Its panels, without the headings of rows. */
    List<JsonObject> panels() {
        return JsonTree.objects(content, "panels")
                .filter(panel -> !JsonTree.text(panel, "type").equals("row"))
                .toList();
    }

    /** Its queries to a kind of source. */
    Stream<JsonObject> targets(String source) {
        return panels().stream()
                .filter(panel -> JsonTree.text(panel, "datasource.type").equals(source))
                .flatMap(panel -> JsonTree.objects(panel, "targets"));
    }

    @Override
    public String toString() {
        return file;
    }
}
