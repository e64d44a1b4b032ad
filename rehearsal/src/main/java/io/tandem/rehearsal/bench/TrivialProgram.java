package io.tandem.rehearsal.bench;

import com.pulumi.Pulumi;
import com.pulumi.aws.cloudwatch.LogGroup;

/** Registers as many log groups as its stack asks for ({@code trivial:resources}) and nothing else. */
public final class TrivialProgram {
    private TrivialProgram() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            int resources = context.config().requireInteger("resources");
            for (int i = 1; i <= resources; i++) {
                new LogGroup("trivial-" + i);
            }
        });
    }
}
