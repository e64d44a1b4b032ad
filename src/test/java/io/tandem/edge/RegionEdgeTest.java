package io.tandem.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            ctx.export("name", com.pulumi.core.Output.of(access.regionalName()));
            ctx.export("zoneId", access.zoneId());
            ctx.export("web", access.targetGroupArns().get("web"));
        });

        assertThat(Published.by(result))
                .isEqualTo(Map.of(
                        "name", "ap-south-1.data.example.com",
                        "zoneId", "tandem-prod-zone-id",
                        "web", "arn:tandem-prod-web"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyATwinBuildsOnThePrimarysEdge(Role role) {
        var origin = role == Role.DR ? Optional.<EdgeAccess>empty() : Optional.of(Edges.ofThePrimary());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DnsPart(role, origin, Optional.empty(), new AlarmSettings(List.of())));
    }
}
