package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Bound.asked;
import static io.tandem.rehearsal.cloud.rules.Bound.lost;

import io.tandem.rehearsal.cloud.Rule;
import java.util.List;

/** What load balancers, certificates, firewalls, DNS and alarms refuse, by type. */
final class EdgeRules {
    private EdgeRules() {}

    static List<Rule> all() {
        return List.of(
                asked(Types.CERTIFICATE, Certificates::names),
                asked(Types.CERTIFICATE_VALIDATION, CertificateValidations::names),
                asked(Types.CERTIFICATE_VALIDATION, CertificateValidations::issued),
                asked(Types.LOAD_BALANCER, LoadBalancers::name),
                asked(Types.LOAD_BALANCER, LoadBalancers::zones),
                asked(Types.LOAD_BALANCER, LoadBalancers::wayIn),
                asked(Types.LOAD_BALANCER, LoadBalancers::securityGroups),
                asked(Types.LOAD_BALANCER, LoadBalancerLogs::bucket),
                lost(Types.LOAD_BALANCER, LoadBalancers::protection),
                asked(Types.TARGET_GROUP, TargetGroups::name),
                asked(Types.TARGET_GROUP, TargetGroups::place),
                asked(Types.TARGET_GROUP, TargetGroups::healthCheck),
                asked(Types.LISTENER, Listeners::protocol),
                asked(Types.LISTENER, Listeners::policy),
                asked(Types.LISTENER, Listeners::certificate),
                asked(Types.LISTENER, Listeners::actions),
                asked(Types.LISTENER_CERTIFICATE, Listeners::certificate),
                asked(Types.LISTENER_RULE, ListenerRules::conditions),
                asked(Types.LISTENER_RULE, ListenerRules::actions),
                asked(Types.WEB_ACL, WebAcls::scope),
                asked(Types.WEB_ACL, WebAcls::rules),
                asked(Types.WEB_ACL, WebAcls::capacity),
                asked(Types.WEB_ACL_ASSOCIATION, WebAclUses::resource),
                asked(Types.WEB_ACL_LOGGING_CONFIGURATION, WebAclUses::logs),
                asked(Types.HOSTED_ZONE, Zones::name),
                lost(Types.HOSTED_ZONE, Zones::empty),
                asked(Types.RECORD, Records::place),
                asked(Types.RECORD, Records::once),
                asked(Types.RECORD, Records::values),
                asked(Types.RECORD, Records::routing),
                asked(Types.RECORD, FailoverRecords::pair),
                asked(Types.RECORD, FailoverRecords::ownName),
                lost(Types.RECORD, FailoverRecords::widow),
                asked(Types.RECORD, AliasTargets::target),
                asked(Types.HEALTH_CHECK, HealthChecks::endpoint),
                asked(Types.HEALTH_CHECK, HealthChecks::derived),
                asked(Types.HEALTH_CHECK, HealthChecks::ownName),
                asked(Types.QUERY_LOG, QueryLogs::zone),
                asked(Types.QUERY_LOG, QueryLogs::destination),
                asked(Types.LOG_RESOURCE_POLICY, LogResourcePolicies::document),
                asked(Types.TOPIC, Topics::name),
                asked(Types.TOPIC, Topics::key),
                asked(Types.TOPIC, Topics::policy),
                asked(Types.TOPIC_POLICY, TopicPolicies::policy),
                asked(Types.TOPIC_POLICY, AlarmActions::topicPolicy),
                asked(Types.TOPIC_SUBSCRIPTION, TopicSubscriptions::endpoint),
                asked(Types.METRIC_ALARM, AlarmActions::metric),
                asked(Types.METRIC_ALARM, MetricAlarms::metric),
                asked(Types.METRIC_ALARM, MetricAlarms::queries),
                asked(Types.METRIC_ALARM, MetricAlarms::time),
                asked(Types.METRIC_ALARM, MetricAlarms::region),
                lost(Types.METRIC_ALARM, CompositeAlarms::needed),
                asked(Types.DASHBOARD, Dashboards::body),
                asked(Types.COMPOSITE_ALARM, AlarmActions::composite),
                asked(Types.COMPOSITE_ALARM, CompositeAlarms::rule),
                asked(Types.COMPOSITE_ALARM, CompositeAlarms::suppressor),
                lost(Types.COMPOSITE_ALARM, CompositeAlarms::needed));
    }
}
