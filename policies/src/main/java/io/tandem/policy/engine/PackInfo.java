package io.tandem.policy.engine;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.tandem.policy.rules.Pack;
import io.tandem.policy.rules.Rule;
import java.util.List;
import java.util.Map;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicyType;

/** A pack as it introduces itself to the engine. */
final class PackInfo {
    private PackInfo() {}

    static AnalyzerInfo of(Pack pack) {
        var info = AnalyzerInfo.newBuilder()
                .setName(pack.name())
                .setDisplayName(pack.name())
                .setDescription(pack.description())
                .setVersion(PackAnalyzer.VERSION)
                .setSupportsConfig(true);
        pack.rules().forEach(rule -> info.addPolicies(policy(rule)));
        return info.build();
    }

    private static PolicyInfo policy(Rule rule) {
        return PolicyInfo.newBuilder()
                .setName(rule.id())
                .setDisplayName(rule.title())
                .setDescription(rule.why())
                .setMessage(rule.title())
                .setRemediationSteps(rule.fix())
                .setUrl(rule.link())
                .setEnforcementLevel(Diagnostics.level(rule.severity().level()))
                .setSeverity(Diagnostics.severity(rule.severity()))
                .setPolicyType(rule.wide() ? PolicyType.POLICY_TYPE_STACK : PolicyType.POLICY_TYPE_RESOURCE)
                .setConfigSchema(schema(rule))
                .build();
    }

    private static PolicyConfigSchema schema(Rule rule) {
        var properties = Struct.newBuilder();
        rule.settings().forEach(setting -> properties.putFields(setting.key(), json(setting.schema())));
        return PolicyConfigSchema.newBuilder().setProperties(properties).build();
    }

    private static Value json(Object plain) {
        var value = Value.newBuilder();
        if (plain instanceof Map<?, ?> map) {
            var struct = Struct.newBuilder();
            map.forEach((key, field) -> struct.putFields(String.valueOf(key), json(field)));
            return value.setStructValue(struct).build();
        } else if (plain instanceof List<?> list) {
            var items = ListValue.newBuilder();
            list.forEach(item -> items.addValues(json(item)));
            return value.setListValue(items).build();
        } else if (plain instanceof Number number) {
            return value.setNumberValue(number.doubleValue()).build();
        }
        return value.setStringValue(plain.toString()).build();
    }
}
