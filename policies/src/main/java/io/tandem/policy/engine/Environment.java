package io.tandem.policy.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the process is told from outside.
 *
 * @param waivers the file of waivers; it need not exist
 * @param reports the folder that reports are written to; none are if it is empty
 */
record Environment(Path waivers, Optional<Path> reports, LocalDate today) {
    /** Set by the launchers: the folder of waivers.yaml. */
    private static final String HOME = "TANDEM_POLICIES";

    private static final String WAIVERS = "TANDEM_POLICY_WAIVERS";
    private static final String REPORTS = "TANDEM_POLICY_REPORTS";

    static Environment ofProcess() {
        return of(System.getenv(), Clock.systemUTC());
    }

    static Environment of(Map<String, String> variables, Clock clock) {
        var home = Path.of(variables.getOrDefault(HOME, "policies"));
        var waivers = Optional.ofNullable(variables.get(WAIVERS)).map(Path::of).orElse(home.resolve("waivers.yaml"));
        return new Environment(
                waivers, Optional.ofNullable(variables.get(REPORTS)).map(Path::of), LocalDate.now(clock));
    }
}
