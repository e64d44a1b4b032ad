package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import java.util.regex.Pattern;

/** What web ACLs protect and where their logs go. https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html */
final class WebAclUses {
    private static final String LOAD_BALANCERS = "arn:aws:elasticloadbalancing:";

    /** Whatever else can be protected is not simulated. */
    private static final Pattern PROTECTABLE = Pattern.compile(
            "arn:aws:(apigateway|appsync|cognito-idp|apprunner|ec2|amplify):[a-z0-9-]+:.*|arn:aws:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:loadbalancer/app/.+");

    private static final Pattern DESTINATION = Pattern.compile(
            "arn:aws:(logs:[a-z0-9-]+:[0-9]{12}:log-group:|s3:::|firehose:[a-z0-9-]+:[0-9]{12}:deliverystream/)aws-waf-logs-[^:]*");

    private WebAclUses() {}

    static void resource(Request request) {
        var arn = request.text("resourceArn").orElse("");
        refuseIf(
                !PROTECTABLE.matcher(arn).matches() || !Regions.of(arn).equals(request.scope()),
                "resourceArn: The ARN isn't valid., field: RESOURCE_ARN, parameter: %s; it must be an application load balancer of %s"
                        .formatted(arn, request.scope()));
        if (arn.startsWith(LOAD_BALANCERS)
                && LoadBalancers.find(request, arn)
                        .filter(LoadBalancers::isApplication)
                        .isEmpty()) {
            throw new Refusal(
                    "WAFUnavailableEntityException",
                    "resourceArn: AWS WAF couldn't retrieve the resource that you requested: " + arn);
        }
        request.account().all(Types.WEB_ACL, request.scope()).stream()
                .filter(acl -> acl.attribute("arn").equals(request.text("webAclArn")))
                .filter(acl -> WebAcls.isGlobal(acl.inputs()))
                .findFirst()
                .ifPresent((CloudResource acl) ->
                        refuseIf(true, "webAclArn: %s is for CloudFront only".formatted(acl.id())));
    }

    static void logs(Request request) {
        var destinations = request.all("logDestinationConfigs");
        refuseIf(
                destinations.size() != 1,
                "logDestinationConfigs: has %d items, legal is 1".formatted(destinations.size()));
        var arn = destinations.get(0).toString();
        refuseIf(
                !DESTINATION.matcher(arn).matches(),
                "logDestinationConfigs: The ARN isn't valid., field: LOG_DESTINATION, parameter: %s; names begin with aws-waf-logs-"
                        .formatted(arn));
        if (arn.startsWith("arn:aws:s3:")) {
            bucket(request.account(), arn);
            return;
        }
        refuseIf(
                !Regions.of(arn).equals(request.scope()),
                "logDestinationConfigs: '%s' must be in %s".formatted(arn, request.scope()));
        if (arn.startsWith("arn:aws:logs:")
                && request.account().all(Types.LOG_GROUP, request.scope()).stream()
                        .noneMatch(group ->
                                group.attribute("arn").filter(arn::equals).isPresent())) {
            throw denied("the log group '%s' does not exist".formatted(arn));
        }
    }

    private static void bucket(Account account, String arn) {
        var bucket = Bucket.ofArn(account, arn).orElseThrow(() -> denied("'%s' does not exist".formatted(arn)));
        if (!bucket.isEncryptedByS3() && bucket.key().map(KeyUse::isOfAws).orElse(true)) {
            throw denied("'%s' is encrypted with a key that AWS manages, which WAF cannot use".formatted(arn));
        }
    }

    private static Refusal denied(String message) {
        return new Refusal("WAFLogDestinationPermissionIssueException", "logDestinationConfigs: " + message);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal("WAFInvalidParameterException", message);
        }
    }
}
