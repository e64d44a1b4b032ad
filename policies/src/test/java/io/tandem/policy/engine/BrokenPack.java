package io.tandem.policy.engine;

import static io.tandem.policy.rules.Property.at;
import static io.tandem.policy.rules.Rule.rule;

import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A pack of a rule that breaks and one that fails, for the real engine to start. */
public final class BrokenPack {
    private BrokenPack() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var vpc = "aws:ec2/vpc:Vpc";
        var pack = new Pack(
                "broken",
                "A rule that breaks and one that fails",
                List.of(
                        rule("out-of-ideas", Severity.LOW, "Breaks").on(vpc).requires(subject -> {
                            throw new IllegalStateException("no idea");
                        }),
                        rule("tiny-network", Severity.LOW, "Networks are tiny")
                                .on(vpc)
                                .requires(at("cidrBlock").is("10.0.0.0/28"))));
        var environment = new Environment(Path.of("none.yaml"), Optional.empty(), LocalDate.EPOCH);
        System.out.println(Main.serve(new PackAnalyzer(pack, environment)).getPort());
        Thread.currentThread().join();
    }
}
