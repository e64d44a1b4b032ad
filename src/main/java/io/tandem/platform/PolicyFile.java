package io.tandem.platform;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.pulumi.core.Output;
import io.tandem.cluster.Permissions;
import io.tandem.keys.Site;
import java.util.List;
import java.util.Map;

/** An IAM policy among this package's resources, {@code policies/<name>.json}, with blanks for what AWS has to say. */
final class PolicyFile {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final YamlTemplate template;

    private PolicyFile(YamlTemplate template) {
        this.template = template;
    }

    // JSON is YAML.
    static PolicyFile of(String name) {
        return new PolicyFile(YamlTemplate.of("policies/" + name + ".json"));
    }

    /** In a region: fills in {@code region}. */
    PolicyFile in(Site site) {
        return with("region", site.region());
    }

    PolicyFile with(String blank, Object value) {
        template.with(blank, value instanceof Output<?> pending ? pending : Output.of(value));
        return this;
    }

    Output<String> json() {
        return template.filled().applyValue(JSON::toJson);
    }

    /** The permissions of a role that has this policy only. */
    Permissions permissions(String policyName) {
        return new Permissions(List.of(), Map.of(policyName, json()));
    }
}
