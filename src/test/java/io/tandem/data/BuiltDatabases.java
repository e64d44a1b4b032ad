package io.tandem.data;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.tandem.settings.StackFile;
import io.tandem.testing.DataFoundations;
import io.tandem.testing.RecordedResources;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases of stack files, built. */
final class BuiltDatabases {
    static final String DATABASE = "aws:rds/instance:Instance";
    static final String FIRST = "tandem-prod-database-1";

    private BuiltDatabases() {}

    static Stream<RecordedResources> bothRegions() {
        return Stream.of(with(StackFile.primary()), with(StackFile.dr()));
    }

    static RecordedResources with(StackFile file) {
        var settings = file.settings();
        return RecordedResources.of(ctx -> new Database(
                settings.name(),
                settings.data().database().orElseThrow(),
                new DatabaseOrigin(
                        Output.of("arn:secret"),
                        Optional.of(Output.ofSecret("hidden")),
                        Optional.of(Output.of("arn:primary"))),
                DataFoundations.of(settings),
                ComponentResourceOptions.Empty));
    }
}
