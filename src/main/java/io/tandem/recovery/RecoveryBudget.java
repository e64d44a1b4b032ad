package io.tandem.recovery;

import com.pulumi.exceptions.RunException;
import io.tandem.peering.RegionPorts;
import io.tandem.settings.DataSettings;
import io.tandem.settings.RecoverySettings;
import io.tandem.settings.StackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a recovery takes and loses at most, against what is declared.
 *
 * @param budgets the recovery time, and a recovery point for each kind of data
 * @param unpromised datasets that have to be promised a time, or exempt
 * @param remarks what no number can be given of
 */
record RecoveryBudget(List<Budget> budgets, List<String> unpromised, List<String> remarks) {

    /** @param primary what the primary published, for a DR stack */
    static RecoveryBudget of(StackSettings settings, RecoverySettings recovery, Optional<RegionPorts> primary) {
        var point = new RecoveryPoint(settings, recovery);
        List<Budget> budgets = new ArrayList<>();
        budgets.add(RecoveryTime.of(settings, recovery, primary));
        budgets.addAll(point.budgets());
        return new RecoveryBudget(List.copyOf(budgets), point.unpromised(), remarks(settings.data(), recovery));
    }

    /** The tables of all budgets, then the remarks; one line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        budgets.forEach(budget -> lines.addAll(budget.table()));
        lines.addAll(remarks);
        return lines;
    }

    /** @throws RunException with every budget that does not fit, and what to do about it */
    void enforce() {
        List<String> problems = new ArrayList<>();
        budgets.stream().filter(budget -> !budget.fits()).forEach(budget -> {
            problems.addAll(budget.table());
            problems.add("  " + budget.remedy());
        });
        unpromised.forEach(dataset -> problems.add(
                "RPO of bucket/%s: best effort promises no time: set tandem:data.datasets.%s.replication to rtc, or exempt it from rpo with a reason (tandem:recovery.exemptions)"
                        .formatted(dataset, dataset)));
        if (!problems.isEmpty()) {
            throw new RunException("the recovery does not fit what is declared of it; nothing was changed:\n  "
                    + String.join("\n  ", problems));
        }
    }

    private static List<String> remarks(DataSettings data, RecoverySettings recovery) {
        List<String> remarks = new ArrayList<>();
        remark(remarks, "secrets", data.secrets().isEmpty());
        remark(remarks, "images", data.repositories().isEmpty());
        remark(remarks, "the cache", data.cache().isEmpty());
        remark(remarks, "the stream", data.streaming().isEmpty());
        recovery.exemptions()
                .forEach((holding, exemption) ->
                        remarks.add("RPO of %s: exempt (%s)".formatted(holding, exemption.reason())));
        return List.copyOf(remarks);
    }

    private static void remark(List<String> remarks, String data, boolean absent) {
        if (!absent) {
            remarks.add("RPO of %s: copied asynchronously, AWS promises no time".formatted(data));
        }
    }
}
