package io.tandem.rehearsal.testing;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;

/** The least that AWS takes for the types of load balancers, certificates, firewalls, DNS, topics and alarms. */
final class EdgeSamples {
    private static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    private static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String RECORD = "aws:route53/record:Record";
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String DOMAIN = "example.com";

    private final World world;

    EdgeSamples(World world) {
        this.world = world;
    }

    Map<String, Object> of(String token) {
        return switch (token.split("[:/]", -1)[1]) {
            case "lb" -> balancing(token);
            case "acm" -> certificate(token);
            case "wafv2" -> firewall(token);
            case "route53" -> dns(token);
            default -> alarms(token);
        };
    }

    private Map<String, Object> balancing(String token) {
        return switch (token) {
            case LOAD_BALANCER ->
                Inputs.of(
                        "name", world.freshName(),
                        "subnets", new PublicSubnets(world).ids(),
                        "securityGroups",
                                List.of(world.one("aws:ec2/securityGroup:SecurityGroup")
                                        .id()));
            case TARGET_GROUP ->
                Inputs.of(
                        "name",
                        world.freshName(),
                        "port",
                        8080,
                        "protocol",
                        "HTTP",
                        "targetType",
                        "ip",
                        "vpcId",
                        world.one("aws:ec2/vpc:Vpc").id());
            case LISTENER ->
                Inputs.of(
                        "loadBalancerArn",
                        arn(world.one(LOAD_BALANCER)),
                        "port",
                        443,
                        "protocol",
                        "HTTPS",
                        "sslPolicy",
                        "ELBSecurityPolicy-TLS13-1-2-2021-06",
                        "certificateArn",
                        issuedCertificate(),
                        "defaultActions",
                        List.of(forward()));
            case "aws:lb/listenerRule:ListenerRule" ->
                Inputs.of(
                        "listenerArn", arn(world.one(LISTENER)),
                        "priority", 10,
                        "conditions", List.of(Inputs.of("pathPattern.values", List.of("/api/*"))),
                        "actions", List.of(forward()));
            default ->
                Inputs.of(
                        "listenerArn",
                        arn(world.one(LISTENER)),
                        "certificateArn",
                        world.make(CERTIFICATE).id());
        };
    }

    private Map<String, Object> forward() {
        return Inputs.of("type", "forward", "targetGroupArn", arn(world.one(TARGET_GROUP)));
    }

    private Map<String, Object> certificate(String token) {
        return token.equals(CERTIFICATE)
                ? Inputs.of("domainName", DOMAIN, "validationMethod", "DNS")
                : Inputs.of("certificateArn", issuedCertificate());
    }

    /** The sample certificate with the record in place that ACM waits for. */
    private String issuedCertificate() {
        var certificate = world.one(CERTIFICATE);
        world.create(
                RECORD,
                World.REGION,
                Inputs.of(
                        "zoneId",
                        world.one(ZONE).id(),
                        "name",
                        proof(certificate, "resourceRecordName"),
                        "type",
                        "CNAME",
                        "ttl",
                        300,
                        "allowOverwrite",
                        true,
                        "records",
                        List.of(proof(certificate, "resourceRecordValue"))));
        return certificate.id();
    }

    private static Object proof(CloudResource certificate, String part) {
        return Paths.all(certificate.outputs(), "domainValidationOptions[]." + part)
                .get(0);
    }

    private Map<String, Object> firewall(String token) {
        return switch (token) {
            case WEB_ACL ->
                Inputs.of(
                        "name", world.freshName(),
                        "scope", "REGIONAL",
                        "defaultAction.allow", Inputs.of(),
                        "visibilityConfig", visibility());
            case "aws:wafv2/webAclAssociation:WebAclAssociation" ->
                Inputs.of("webAclArn", arn(world.one(WEB_ACL)), "resourceArn", arn(world.one(LOAD_BALANCER)));
            default ->
                Inputs.of(
                        "resourceArn",
                        arn(world.one(WEB_ACL)),
                        "logDestinationConfigs",
                        List.of(arn(world.make(
                                "aws:cloudwatch/logGroup:LogGroup", "name", "aws-waf-logs-" + world.freshName()))));
        };
    }

    private static Map<String, Object> visibility() {
        return Inputs.of("cloudwatchMetricsEnabled", true, "metricName", "sample", "sampledRequestsEnabled", true);
    }

    private Map<String, Object> dns(String token) {
        return switch (token) {
            case ZONE -> Inputs.of("name", DOMAIN);
            case RECORD ->
                Inputs.of(
                        "zoneId",
                        world.one(ZONE).id(),
                        "name",
                        world.freshName() + "." + DOMAIN,
                        "type",
                        "A",
                        "ttl",
                        60,
                        "records",
                        List.of("203.0.113.10"));
            case "aws:route53/healthCheck:HealthCheck" ->
                Inputs.of(
                        "type",
                        "HTTPS",
                        "fqdn",
                        "primary." + DOMAIN,
                        "port",
                        443,
                        "resourcePath",
                        "/healthz",
                        "requestInterval",
                        10,
                        "failureThreshold",
                        3,
                        "enableSni",
                        true);
            default -> Inputs.of("zoneId", world.one(ZONE).id(), "cloudwatchLogGroupArn", arn(queryLogs()));
        };
    }

    private CloudResource queryLogs() {
        world.create(
                "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
                "us-east-1",
                Inputs.of("policyName", world.freshName(), "policyDocument", logDelivery()));
        return world.create(
                "aws:cloudwatch/logGroup:LogGroup",
                "us-east-1",
                Inputs.of("name", "/aws/route53/" + world.freshName()));
    }

    private Map<String, Object> alarms(String token) {
        return switch (token) {
            case TOPIC -> Inputs.of("name", world.freshName());
            case "aws:sns/topicPolicy:TopicPolicy" -> {
                var topic = arn(world.one(TOPIC));
                yield Inputs.of("arn", topic, "policy", Documents.resource("sns:Publish", "cloudwatch", topic));
            }
            case "aws:sns/topicSubscription:TopicSubscription" ->
                Inputs.of("topic", arn(world.one(TOPIC)), "protocol", "email", "endpoint", "on-call@" + DOMAIN);
            case "aws:cloudwatch/metricAlarm:MetricAlarm" ->
                Inputs.of(
                        "name",
                        world.freshName(),
                        "namespace",
                        "AWS/ApplicationELB",
                        "metricName",
                        "HTTPCode_ELB_5XX_Count",
                        "statistic",
                        "Sum",
                        "period",
                        60,
                        "evaluationPeriods",
                        5,
                        "comparisonOperator",
                        "GreaterThanThreshold",
                        "threshold",
                        10);
            case "aws:cloudwatch/dashboard:Dashboard" ->
                Inputs.of("dashboardName", world.freshName(), "dashboardBody", "{\"widgets\": []}");
            case "aws:cloudwatch/compositeAlarm:CompositeAlarm" ->
                Inputs.of(
                        "alarmName",
                        world.freshName(),
                        "alarmRule",
                        "ALARM(\"%s\")"
                                .formatted(world.one("aws:cloudwatch/metricAlarm:MetricAlarm")
                                        .id()));
            default -> Inputs.of("policyName", world.freshName(), "policyDocument", logDelivery());
        };
    }

    private static String logDelivery() {
        return Documents.resource(
                "logs:CreateLogStream\", \"logs:PutLogEvents",
                "route53",
                "arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/*");
    }

    private static String arn(CloudResource resource) {
        return resource.attribute("arn").orElseThrow();
    }
}
