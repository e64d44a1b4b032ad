package io.tandem.rehearsal.commands;

import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.cloud.Fault;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.engine.Rehearsal;
import io.tandem.rehearsal.engine.RehearsalFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that runs the simulated cloud: where it is kept and what is to fail. */
final class CloudOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Project root, where Pulumi.yaml is (default: this folder).")
    private Path project;

    @Option(
            names = "--fail",
            paramLabel = "TYPE[/NAME][:NTH]",
            description = "Let the NTH change (default 1) of a resource of TYPE fail, such as"
                    + " aws:eks/cluster:Cluster or aws:ec2/eip:Eip/tandem-prod-nat-1:2. Repeatable.")
    private List<String> fail = new ArrayList<>();

    @Option(
            names = "--throttle",
            paramLabel = "SERVICE=CALLS",
            description =
                    "Let a service, such as ec2, refuse its next CALLS calls; the provider tries each 25" + " times.")
    private Map<String, Integer> throttle = new HashMap<>();

    @Option(
            names = "--region-down",
            paramLabel = "REGION",
            description = "Take a region away: nothing in it answers. Repeatable.")
    private List<String> regionsDown = new ArrayList<>();

    @Option(
            names = "--quota",
            paramLabel = "TYPE=MAX",
            description = "Raise a quota of the account, such as aws:ec2/eip:Eip=10. Repeatable.")
    private Map<String, Integer> quotas = new HashMap<>();

    Path project() {
        return project;
    }

    /** A quota is at least this, unless an option says what it is. */
    void raise(String type, int max) {
        quotas.putIfAbsent(type, max);
    }

    /** Opens the account and starts the cloud; a wrong option is answered with the legal values. */
    Rehearsal open() {
        var catalog = Catalog.load();
        var types = catalog.all().stream().map(type -> type.token()).toList();
        quotas.keySet().forEach(type -> check("--quota", type, types));
        var services =
                catalog.all().stream().map(type -> type.service()).distinct().toList();
        var faults = new Faults();
        try {
            for (var text : fail) {
                var fault = Fault.parse(text);
                check("--fail", fault.type(), types);
                faults.fail(fault);
            }
            throttle.forEach((service, calls) -> faults.throttle(check("--throttle", service, services), calls));
            regionsDown.forEach(region -> faults.takeDown(check("--region-down", region, Regions.all())));
            return new Rehearsal(RehearsalFolder.of(project), faults, quotas).endingGently();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private static String check(String option, String value, List<String> legal) {
        if (!legal.contains(value)) {
            throw new IllegalArgumentException("%s: '%s' is unknown, legal are %s".formatted(option, value, legal));
        }
        return value;
    }
}
