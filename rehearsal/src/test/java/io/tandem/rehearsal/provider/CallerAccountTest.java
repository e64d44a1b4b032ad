package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Faults;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerAccountTest extends InWorld {

    private static final String REGION = "ap-south-1";

    private final Faults faults = new Faults();

    /** The account that a provider finds out in a region; each flag is set to true. */
    private String find(Path folder, String... flags) {
        try (var broken = new World(folder, faults, Map.of())) {
            var configuration = new HashMap<String, Object>();
            Stream.of(flags).forEach(flag -> configuration.put(flag, "true"));
            return CallerAccount.of(broken.cloud(), REGION, configuration);
        }
    }

    @Test
    void credentialsAreValidatedInTheRegion(@TempDir Path folder) {
        assertThat(find(folder)).isEqualTo(Account.ID);
    }

    @Test
    void aProviderOfARegionThatIsDownCannotValidateThem(@TempDir Path folder) {
        faults.takeDown(REGION);

        assertRefused("RequestError", "sts.ap-south-1", () -> find(folder));
    }

    @Test
    void validationTellsTheAccountEvenIfItIsNotAskedFor(@TempDir Path folder) {
        assertThat(find(folder, "skipRequestingAccountId")).isEqualTo(Account.ID);
    }

    @Test
    void iamTellsTheAccountIfTheRegionCannot(@TempDir Path folder) {
        faults.takeDown(REGION);

        assertThat(find(folder, "skipCredentialsValidation")).isEqualTo(Account.ID);
    }

    @Test
    void theRegionTellsTheAccountIfIamCannot(@TempDir Path folder) {
        faults.takeDown("us-east-1");

        assertThat(find(folder, "skipCredentialsValidation")).isEqualTo(Account.ID);
    }

    @Test
    void aProviderThatSkipsBothCallsNobody(@TempDir Path folder) {
        faults.takeDown(REGION).takeDown("us-east-1");

        assertThat(find(folder, "skipCredentialsValidation", "skipRequestingAccountId"))
                .isEmpty();
    }

    @Test
    void anAccountThatIsNotKnownIsNotAllowed() {
        assertRefused(
                "AccountNotAllowed", "skipRequestingAccountId", () -> CallerAccount.check("", List.of(Account.ID)));
        CallerAccount.check(Account.ID, List.of(Account.ID));
    }
}
