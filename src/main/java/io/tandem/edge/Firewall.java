package io.tandem.edge;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.WebAclAssociation;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.aws.wafv2.WebAclLoggingConfiguration;
import com.pulumi.aws.wafv2.WebAclLoggingConfigurationArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclLoggingConfigurationRedactedFieldArgs;
import com.pulumi.aws.wafv2.inputs.WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.tandem.settings.EdgeSettings;
import java.util.Map;

/**
 * The web ACL before the load balancer, and the log of what it saw. Whatever no rule blocks passes. Needs the key of logs;
 * WAF writes the log group's resource policy itself.
 */
final class Firewall extends ComponentResource {
    private final String name;

    Firewall(
            String name,
            EdgeSettings settings,
            Output<String> loadBalancerArn,
            Output<String> logKeyArn,
            ComponentResourceOptions options) {
        super("tandem:edge:Firewall", name, options);
        this.name = name;
        var acl = acl(settings.rateLimit());
        log(acl, settings.logRetentionDays(), logKeyArn);
        new WebAclAssociation(
                name + "-firewall-association",
                WebAclAssociationArgs.builder()
                        .webAclArn(acl.arn())
                        .resourceArn(loadBalancerArn)
                        .build(),
                childOptions());
        registerOutputs(Map.of("arn", acl.arn()));
    }

    private WebAcl acl(int rateLimit) {
        return new WebAcl(
                name + "-firewall",
                WebAclArgs.builder()
                        .name(name)
                        .description("Requests to the region")
                        .scope("REGIONAL")
                        .defaultAction(WebAclDefaultActionArgs.builder()
                                .allow(WebAclDefaultActionAllowArgs.Empty)
                                .build())
                        .rules(new FirewallRules(rateLimit).all())
                        .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                                .cloudwatchMetricsEnabled(true)
                                .sampledRequestsEnabled(true)
                                .metricName(name)
                                .build())
                        .tags(Map.of("Name", name))
                        .build(),
                childOptions());
    }

    private void log(WebAcl acl, int retentionDays, Output<String> keyArn) {
        var group = new LogGroup(
                name + "-firewall-logs",
                LogGroupArgs.builder()
                        // WAF writes to no group whose name begins otherwise.
                        .name("aws-waf-logs-" + name)
                        .kmsKeyId(keyArn)
                        .retentionInDays(retentionDays)
                        .build(),
                childOptions());
        new WebAclLoggingConfiguration(
                name + "-firewall-logging",
                WebAclLoggingConfigurationArgs.builder()
                        .resourceArn(acl.arn())
                        .logDestinationConfigs(Output.all(group.arn()))
                        .redactedFields(header("authorization"), header("cookie"))
                        .build(),
                childOptions());
    }

    private static WebAclLoggingConfigurationRedactedFieldArgs header(String header) {
        return WebAclLoggingConfigurationRedactedFieldArgs.builder()
                .singleHeader(WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs.builder()
                        .name(header)
                        .build())
                .build();
    }

    private CustomResourceOptions childOptions() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
