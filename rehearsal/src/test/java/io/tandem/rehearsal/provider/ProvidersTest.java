package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.account.Account;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProvidersTest extends WithServer {
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    @Test
    void twoConnectionsToOnePortAreTwoRegions() {
        try (var mumbai = aws("ap-south-1");
                var hyderabad = aws("ap-south-2")) {
            mumbai.create(LOG_GROUP, "one", Map.of("name", "audit"));
            hyderabad.create(LOG_GROUP, "one", Map.of("name", "audit"));
        }

        assertThat(account.all(LOG_GROUP, "ap-south-1")).hasSize(1);
        assertThat(account.all(LOG_GROUP, "ap-south-2")).hasSize(1);
    }

    @Test
    void credentialsOfAnotherAccountAreRefused() {
        try (var provider = new EngineCalls(server, "aws")) {
            assertThatThrownBy(() -> provider.configure(
                            Map.of("region", "ap-south-1", "allowedAccountIds", "[\"999999999999\"]")))
                    .hasMessageContaining("AWS account ID not allowed")
                    .hasMessageContaining("999999999999");
        }
    }

    @Test
    void aRegionThatIsNotEnabledIsRefused() {
        assertThatThrownBy(() -> aws("eu-central-2")).hasMessageContaining("ap-south-2");
    }

    @Test
    void defaultTagsReachEveryResourceAndItsOwnTagsWin() {
        try (var provider = new EngineCalls(server, "aws")
                .configure(Map.of(
                        "region", "ap-south-1", "defaultTags", "{\"tags\":{\"role\":\"primary\",\"Name\":\"all\"}}"))) {
            var made = provider.create(LOG_GROUP, "audit", Map.of("tags", Map.of("Name", "audit")));

            assertThat(made.getProperties()
                            .getFieldsOrThrow("tagsAll")
                            .getStructValue()
                            .getFieldsMap())
                    .containsOnlyKeys("role", "Name")
                    .extractingByKey("Name")
                    .extracting(name -> name.getStringValue())
                    .isEqualTo("audit");
        }
    }

    @Test
    void anUnknownTypeIsRefusedAndNotEchoed() {
        try (var provider = aws("ap-south-1")) {
            assertThatThrownBy(() -> provider.create("aws:mq/broker:Broker", "jobs", Map.of()))
                    .hasMessageContaining("does not know aws:mq/broker:Broker");
        }
    }

    @Test
    void anUnknownInputIsACheckFailureThatNamesIt() {
        try (var provider = aws("ap-south-1")) {
            assertThat(provider.check(LOG_GROUP, "audit", Map.of("retention", 7))
                            .getFailuresList())
                    .singleElement()
                    .extracting(failure -> failure.getProperty())
                    .isEqualTo("retention");
        }
    }

    @Test
    void anUnnamedResourceIsNamedAfterItsLogicalName() {
        try (var provider = aws("ap-south-1")) {
            assertThat(provider.create(LOG_GROUP, "audit", Map.of()).getId()).matches("audit-[0-9a-f]{7}");
        }
    }

    @Test
    void functionsAnswerForTheRegionOfTheProvider() {
        try (var provider = aws("ap-south-2")) {
            assertThat(provider.invoke("aws:index/getAvailabilityZones:getAvailabilityZones"))
                    .containsEntry("names", List.of("ap-south-2a", "ap-south-2b", "ap-south-2c"));
            assertThat(provider.invoke("aws:index/getCallerIdentity:getCallerIdentity"))
                    .containsEntry("accountId", Account.ID);
            assertThatThrownBy(() -> provider.invoke("aws:ec2/getAmi:getAmi")).hasMessageContaining("getAmi");
        }
    }

    private EngineCalls aws(String region) {
        return new EngineCalls(server, "aws").configure(Map.of("region", region));
    }
}
