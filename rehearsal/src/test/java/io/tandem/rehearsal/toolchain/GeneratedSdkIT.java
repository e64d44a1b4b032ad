package io.tandem.rehearsal.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSdkIT {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root"));
    private static final Path SDK = ROOT.resolve("sdks/eks");

    @TempDir
    private Path generated;

    @Test
    void theEksSdkIsWhatItsSchemaGenerates() throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        ROOT.resolve("tools/with-toolchain").toString(),
                        "pulumi",
                        "package",
                        "gen-sdk",
                        SDK.resolve("schema.json").toString(),
                        "--language=java",
                        "--out=" + generated,
                        "--version="
                                + Files.readString(SDK.resolve("src/main/resources/com/pulumi/eks/version.txt"))
                                        .strip())
                .directory(generated.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(generator.getInputStream().readAllBytes(), UTF_8);

        assertThat(generator.waitFor()).as(output).isZero();
        assertThat(sources(SDK.resolve("src/main/java")))
                .as("`make sdk` regenerates sdks/eks from its schema")
                .isEqualTo(sources(generated.resolve("java/src/main/java")));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> sources.put(folder.relativize(file).toString(), text(file)));
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
