package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.BUCKET;
import static io.tandem.rehearsal.cloud.rules.Types.BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION;
import static io.tandem.rehearsal.cloud.rules.Types.LOAD_BALANCER;
import static io.tandem.rehearsal.cloud.rules.Types.LOG_GROUP;
import static io.tandem.rehearsal.cloud.rules.Types.WEB_ACL;
import static io.tandem.rehearsal.cloud.rules.Types.WEB_ACL_ASSOCIATION;
import static io.tandem.rehearsal.cloud.rules.Types.WEB_ACL_LOGGING_CONFIGURATION;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebAclUsesTest extends InWorld {
    private void protect(String arn) {
        world.make(WEB_ACL_ASSOCIATION, "resourceArn", arn);
    }

    private void log(Object... destinations) {
        world.make(WEB_ACL_LOGGING_CONFIGURATION, "logDestinationConfigs", List.of(destinations));
    }

    private String group(String name, String region) {
        return world.create(LOG_GROUP, region, Inputs.of("name", name))
                .attribute("arn")
                .orElseThrow();
    }

    private void assertNoDestination(String reason, Object... destinations) {
        assertRefused("WAFInvalidParameterException", reason, () -> log(destinations));
    }

    @Test
    void aLoadBalancerHasOneWebAcl() {
        var other = world.make(WEB_ACL).attribute("arn").orElseThrow();
        world.one(WEB_ACL_ASSOCIATION);

        assertRefused(
                "WAFInvalidOperationException",
                "resourceArn",
                () -> world.make(WEB_ACL_ASSOCIATION, "webAclArn", other));
    }

    @Test
    void aLoadBalancerThatIsNotThereIsRefused() {
        assertRefused(
                "WAFUnavailableEntityException",
                "resourceArn",
                () -> protect("arn:aws:elasticloadbalancing:ap-south-1:111122223333:loadbalancer/app/gone/0123"));
    }

    @Test
    void aLoadBalancerOfAnotherRegionIsRefused() {
        var elsewhere = world.one(LOAD_BALANCER).id().replace("ap-south-1", "ap-south-2");

        assertRefused("WAFInvalidParameterException", "of ap-south-1", () -> protect(elsewhere));
    }

    @Test
    void aNetworkLoadBalancerIsRefused() {
        assertRefused(
                "WAFInvalidParameterException",
                "resourceArn",
                () -> protect("arn:aws:elasticloadbalancing:ap-south-1:111122223333:loadbalancer/net/tcp/0123"));
    }

    @Test
    void aWebAclOfAnotherRegionIsRefused() {
        var there = world.create(WEB_ACL, "ap-south-2", world.one(WEB_ACL).inputs())
                .attribute("arn")
                .orElseThrow();

        assertRefused(
                "WAFNonexistentItemException",
                "it is in ap-south-2",
                () -> world.make(WEB_ACL_ASSOCIATION, "webAclArn", there));
    }

    @Test
    void logsGoToALogGroupOfTheRegion() {
        log(group("aws-waf-logs-web", "ap-south-1"));
    }

    @Test
    void aLogGroupOfAnotherNameIsRefused() {
        assertNoDestination("aws-waf-logs-", group("/tandem/waf", "ap-south-1"));
    }

    @Test
    void aLogGroupOfAnotherRegionIsRefused() {
        assertNoDestination("must be in ap-south-1", group("aws-waf-logs-web", "ap-south-2"));
    }

    @Test
    void aLogGroupThatIsNotThereIsRefused() {
        assertRefused(
                "WAFLogDestinationPermissionIssueException",
                "does not exist",
                () -> log("arn:aws:logs:ap-south-1:111122223333:log-group:aws-waf-logs-gone"));
    }

    @Test
    void anArnOfTheStreamsInAGroupIsRefused() {
        assertNoDestination("logDestinationConfigs", group("aws-waf-logs-web", "ap-south-1") + ":*");
    }

    @Test
    void twoDestinationsAreRefused() {
        assertNoDestination(
                "has 2 items", group("aws-waf-logs-a", "ap-south-1"), group("aws-waf-logs-b", "ap-south-1"));
    }

    @Test
    void logsGoToABucket() {
        world.make(BUCKET, "bucket", "aws-waf-logs-tandem");

        log("arn:aws:s3:::aws-waf-logs-tandem");
    }

    @Test
    void aBucketWhoseKeyAwsManagesIsRefused() {
        var bucket = world.make(BUCKET, "bucket", "aws-waf-logs-tandem").id();
        var encryption = Inputs.of("applyServerSideEncryptionByDefault.sseAlgorithm", "aws:kms");
        world.make(BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION, "bucket", bucket, "rules", List.of(encryption));

        assertRefused(
                "WAFLogDestinationPermissionIssueException",
                "AWS manages",
                () -> log("arn:aws:s3:::aws-waf-logs-tandem"));
    }
}
