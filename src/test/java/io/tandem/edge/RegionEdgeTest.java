package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import io.tandem.settings.AlarmSettings;
import io.tandem.settings.Role;
import io.tandem.settings.StackFile;
import io.tandem.testing.Published;
import io.tandem.testing.RecordedResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class RegionEdgeTest {
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private final RecordedResources primary = Edges.primary();
    private final RecordedResources dr = Edges.dr();

    @Test
    void thePrimaryMakesTheZoneAndProtectsIt() {
        assertThat(primary.inputs(ZONE, "tandem-prod-zone")).containsEntry("name", "example.com");
        assertThat(primary.isProtected(ZONE, "tandem-prod-zone")).isTrue();
    }

    @Test
    void theTwinMakesNoZone() {
        assertThat(dr.inputsOfAll(ZONE)).isEmpty();
    }

    @Test
    void aGivenZoneIsUsed() {
        var given = Edges.of(StackFile.primary().with("edge.hostedZoneId", "Z0GIVEN"));

        assertThat(given.inputsOfAll(ZONE)).isEmpty();
        assertThat(given.inputsOfAll("aws:route53/record:Record")).hasSize(3).allSatisfy(record -> assertThat(record)
                .containsEntry("zoneId", "Z0GIVEN"));
    }

    @Test
    void theTwinDoesNothingOutsideItsRegion() {
        assertThat(dr.providersOfAll("aws:")).isNotEmpty().allMatch(provider -> provider.contains("::ap-south-2::"));
    }

    @Test
    void everyLogGroupIsEncryptedAndKeptAsLongAsTheSettingsSay() {
        for (var stack : List.of(primary, dr)) {
            assertThat(stack.inputsOfAll(LOG_GROUP)).isNotEmpty().allSatisfy(group -> assertThat(group)
                    .containsKey("kmsKeyId")
                    .containsEntry("retentionInDays", 90.0));
        }
    }

    @Test
    void theEdgeSaysWhereItIs() {
        var result = new RecordedResources().run(ctx -> {
            var access = Edges.edge(StackFile.primary().settings()).access();
            ctx.export("name", Output.of(access.regionalName()));
            ctx.export("zoneId", access.zoneId());
            ctx.export("web", access.targetGroupArns().get("web"));
        });

        assertThat(Published.by(result))
                .isEqualTo(Map.of(
                        "name", "ap-south-1.data.example.com",
                        "zoneId", "tandem-prod-zone-id",
                        "web", "arn:tandem-prod-web"));
    }

    @Test
    void aTwinWhosePrimaryHasNoEdgeIsRefused() {
        var orphan = new DnsPart(Role.DR, Optional.empty(), Optional.empty(), new AlarmSettings(List.of()));

        assertThatExceptionOfType(RunException.class)
                .isThrownBy(orphan::theirZoneId)
                .withMessage("the primary has no tandem:edge, and the hosted zone is the primary's");
    }
}
