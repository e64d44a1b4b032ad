package io.tandem.recovery;

import com.pulumi.Context;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceTransformation;
import io.tandem.peering.RegionPorts;
import io.tandem.settings.ExemptionSettings;
import io.tandem.settings.RecoverySettings;
import io.tandem.settings.StackSettings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the twin could take over from its primary. If not, the preview fails; if so, the outputs show why. */
public final class RegionRecovery {
    private final StackSettings settings;
    private final Optional<RegionPorts> primary;
    private final Optional<RecoveryBudget> budget;
    private final Optional<Parity> parity;
    private final Registrations registrations = new Registrations();

    private RegionRecovery(StackSettings settings, Optional<RegionPorts> primary) {
        this.settings = settings;
        this.primary = primary;
        this.budget = settings.recovery().map(recovery -> RecoveryBudget.of(settings, recovery, primary));
        this.parity = primary.map(region -> Parity.of(region, settings));
    }

    /**
     * Checks what is known before anything is registered: the budget, and for a DR stack whether the regions are alike.
     *
     * @param primary what the primary published, for a DR stack
     * @throws RunException if a budget does not fit, or the regions are not alike
     */
    public static RegionRecovery plan(StackSettings settings, Optional<RegionPorts> primary) {
        var recovery = new RegionRecovery(settings, primary);
        recovery.parity.ifPresent(Parity::enforce);
        recovery.budget.ifPresent(RecoveryBudget::enforce);
        return recovery;
    }

    /** To be given to all rooms, so that it is known what they registered. */
    public ResourceTransformation witness() {
        return registrations;
    }

    /**
     * Checks, for a DR stack, that everything the primary holds has a counterpart; then publishes what holds.
     *
     * @param here the way to this region
     * @throws RunException naming all that is missing
     */
    public void conclude(ProviderResource here, Context stack) {
        primary.ifPresent(region -> {
            var lookups = InvokeOptions.builder().provider(here).build();
            var live = new LiveCounterparts(settings.name(), lookups)
                    .of(region.data().secrets());
            var counterparts = new Counterparts(settings.name(), registrations, live);
            var check = new TwinCheck(region.shared().holdings(), counterparts::has, exemptions());
            check.enforce();
            stack.export("twinCheck", check.summary());
        });
        parity.ifPresent(alike -> stack.export("parity", alike.summary()));
        budget.ifPresent(recovery -> {
            stack.export("budget", recovery.lines());
            stack.export("exemptions", reasons());
        });
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        exemptions()
                .forEach((holding, exemption) ->
                        reasons.put(holding, "from %s: %s".formatted(exemption.from(), exemption.reason())));
        return reasons;
    }

    private Map<String, ExemptionSettings> exemptions() {
        return settings.recovery().map(RecoverySettings::exemptions).orElse(Map.of());
    }
}
