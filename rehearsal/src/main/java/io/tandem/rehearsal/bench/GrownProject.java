package io.tandem.rehearsal.bench;

import io.tandem.rehearsal.engine.RehearsalFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The project's own program and settings, with as many datasets and tables as asked for: half of each, every one like
 * the first of the stack file. A Pulumi project of its own, so that it starts from an empty state.
 */
record GrownProject(RehearsalFolder rehearsal, String stack) {
    private static final String DATA = "tandem:data";
    private static final String PLATFORM = "tandem:platform";
    private static final String RECOVERY = "tandem:recovery";

    /** The folder of the project; what was written there before is replaced. */
    Path with(int datasetsAndTables) throws IOException {
        var name = "grown-" + datasetsAndTables;
        var folder = Files.createDirectories(rehearsal.folder().resolve(name));
        var jar = rehearsal.project().resolve("target/tandem.jar").toString();
        write(
                folder.resolve("Pulumi.yaml"),
                Map.of("name", name, "runtime", Map.of("name", "java", "options", Map.of("binary", jar))));
        var settings = folder.resolve("Pulumi." + stack + ".yaml");
        var file = new LinkedHashMap<String, Object>();
        if (Files.exists(settings)) {
            file.put("encryptionsalt", Objects.requireNonNull(read(settings).get("encryptionsalt")));
        }
        file.put("config", grown(datasetsAndTables));
        write(settings, file);
        return folder;
    }

    private Map<String, Object> grown(int datasetsAndTables) throws IOException {
        var file = read(rehearsal.project().resolve("Pulumi." + stack + ".yaml"));
        var config = child(file, "config");
        var data = child(config, DATA);
        data.put("datasets", alike(child(data, "datasets"), datasetsAndTables / 2));
        data.put("tables", alike(child(data, "tables"), datasetsAndTables / 2));
        config.put(DATA, data);
        // What names a dataset or table that is not there any more.
        config.put(PLATFORM, without("services", child(config, PLATFORM)));
        config.put(RECOVERY, without("exemptions", child(config, RECOVERY)));
        return config;
    }

    private static Map<String, Object> without(String key, Map<String, Object> map) {
        map.remove(key);
        return map;
    }

    private static Map<String, Object> alike(Map<String, Object> named, int count) {
        var first = named.values().iterator().next();
        var result = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= count; i++) {
            result.put("n%03d".formatted(i), first);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> map, String key) {
        return new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(map.get(key), key));
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    /** In block style: the engine does not find the options of a runtime that stand in braces. */
    private static void write(Path file, Map<String, Object> content) throws IOException {
        var style = new DumperOptions();
        style.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Files.writeString(file, new Yaml(style).dump(content));
    }
}
