package io.tandem.platform;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.pulumi.core.Output;
import io.tandem.cluster.Permissions;
import io.tandem.keys.Site;
import java.util.List;
import java.util.Map;

/** An IAM policy among a package's resources, {@code policies/<name>.json}, with blanks for what AWS has to say. */
public final class PolicyFile {
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final YamlTemplate template;

    private PolicyFile(YamlTemplate template) {
        this.template = template;
    }

    static PolicyFile of(String name) {
        return of(PolicyFile.class, name);
    }

    /**
     * A policy of another room; JSON is YAML.
     *
     * @param room a class of the package whose policy it is
     */
    public static PolicyFile of(Class<?> room, String name) {
        return new PolicyFile(YamlTemplate.of(room, "policies/" + name + ".json"));
    }

    /** In a region: fills in {@code region}. */
    public PolicyFile in(Site site) {
        return with("region", site.region());
    }

    public PolicyFile with(String blank, Object value) {
        template.with(blank, value instanceof Output<?> pending ? pending : Output.of(value));
        return this;
    }

    public Output<String> json() {
        return template.filled().applyValue(JSON::toJson);
    }

    /** The permissions of a role that has this policy only. */
    Permissions permissions(String policyName) {
        return new Permissions(List.of(), Map.of(policyName, json()));
    }
}
