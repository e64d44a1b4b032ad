package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.HOSTED_ZONE;
import static io.tandem.rehearsal.cloud.rules.Types.LOG_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.LOG_RESOURCE_POLICY;
import static io.tandem.rehearsal.cloud.rules.Types.QUERY_LOG;
import static io.tandem.rehearsal.cloud.rules.Types.VPC;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryLogsTest extends InWorld {
    private static final String GROUPS = "arn:aws:logs:us-east-1:111122223333:log-group:";
    private static final String BOTH = "logs:CreateLogStream\", \"logs:PutLogEvents";

    private String group(String region) {
        return world.create(LOG_GROUP, region, Inputs.of("name", "/dns/queries"))
                .attribute("arn")
                .orElseThrow();
    }

    private void allow(String region, String actions, String service, String resource) {
        world.create(
                LOG_RESOURCE_POLICY,
                region,
                Inputs.of("policyName", "dns", "policyDocument", Documents.resource(actions, service, resource)));
    }

    private void make(String group) {
        var zone = world.one(HOSTED_ZONE).id();
        world.create(QUERY_LOG, "ap-south-1", Inputs.of("zoneId", zone, "cloudwatchLogGroupArn", group));
    }

    private void assertNotAllowed() {
        var group = group("us-east-1");

        assertRefused("InsufficientCloudWatchLogsResourcePolicy", "cloudwatchLogGroupArn", () -> make(group));
    }

    @Test
    void aGroupThatRoute53MayWriteToIsTaken() {
        allow("us-east-1", BOTH, "route53", GROUPS + "/dns/*");

        make(group("us-east-1"));
    }

    @Test
    void aGroupOfAnotherRegionIsRefused() {
        var group = group("ap-south-1");

        assertRefused("InvalidInput", "us-east-1", () -> make(group));
    }

    @Test
    void aGroupThatIsNotThereIsRefused() {
        assertRefused("NoSuchCloudWatchLogsLogGroup", "gone", () -> make(GROUPS + "gone"));
    }

    @Test
    void aGroupWithoutAPolicyIsRefused() {
        assertNotAllowed();
    }

    @Test
    void aPolicyOfAnotherRegionDoesNotCount() {
        allow("ap-south-1", BOTH, "route53", GROUPS + "/dns/*");

        assertNotAllowed();
    }

    @Test
    void aPolicyForHalfOfTheActionsIsNotEnough() {
        allow("us-east-1", "logs:PutLogEvents", "route53", GROUPS + "/dns/*");

        assertNotAllowed();
    }

    @Test
    void aPolicyForAnotherServiceIsNotEnough() {
        allow("us-east-1", BOTH, "es", GROUPS + "/dns/*");

        assertNotAllowed();
    }

    @Test
    void aPolicyForOtherGroupsIsNotEnough() {
        allow("us-east-1", BOTH, "route53", GROUPS + "/aws/route53/*");

        assertNotAllowed();
    }

    @Test
    void aZoneHasOneLog() {
        world.one(QUERY_LOG);

        assertRefused("QueryLoggingConfigAlreadyExists", "zoneId", () -> world.make(QUERY_LOG));
    }

    @Test
    void aPrivateZoneHasNone() {
        var vpcs = List.of(Map.of("vpcId", world.one(VPC).id()));
        var zone = world.make(HOSTED_ZONE, "vpcs", vpcs).id();

        assertRefused("InvalidInput", "private", () -> world.make(QUERY_LOG, "zoneId", zone));
    }
}
