package io.tandem;

import io.tandem.settings.StackFile;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.TwinLookups;

/** The two stacks of the stack files, the primary up before its twin. */
record BothStacks(RecordedResources primary, RecordedResources dr) {

    static BothStacks up() {
        var primary = new RecordedResources();
        var published = Published.by(
                primary.run(ctx -> RegionStack.build(ctx, StackFile.primary().settings()))
                        .throwOnError());
        var dr = new RecordedResources(published, new TwinLookups(primary));
        dr.run(ctx -> RegionStack.build(ctx, StackFile.dr().settings())).throwOnError();
        return new BothStacks(primary, dr);
    }
}
