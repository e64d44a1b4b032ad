package io.tandem.platform;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platform's objects have at their top. The SDK finds inputs by their fields. */
@SuppressWarnings({"UnusedVariable", "unused"})
final class KubernetesObjectArgs extends ResourceArgs {
    @Import
    private final @Nullable Output<Object> apiVersion;

    @Import
    private final @Nullable Output<Object> kind;

    @Import
    private final @Nullable Output<Object> metadata;

    @Import
    private final @Nullable Output<Object> spec;

    @Import
    private final @Nullable Output<Object> type;

    @Import
    private final @Nullable Output<Object> data;

    @Import
    private final @Nullable Output<Object> stringData;

    @Import
    private final @Nullable Output<Object> value;

    @Import
    private final @Nullable Output<Object> preemptionPolicy;

    @Import
    private final @Nullable Output<Object> description;

    @Import
    private final @Nullable Output<Object> provisioner;

    @Import
    private final @Nullable Output<Object> parameters;

    @Import
    private final @Nullable Output<Object> reclaimPolicy;

    @Import
    private final @Nullable Output<Object> volumeBindingMode;

    @Import
    private final @Nullable Output<Object> allowVolumeExpansion;

    /** @throws IllegalStateException if the template has something else at its top */
    KubernetesObjectArgs(YamlTemplate template) {
        var content = new Content(template);
        this.apiVersion = content.at("apiVersion");
        this.kind = content.at("kind");
        this.metadata = content.at("metadata");
        this.spec = content.at("spec");
        this.type = content.at("type");
        this.data = content.at("data");
        this.stringData = content.at("stringData");
        this.value = content.at("value");
        this.preemptionPolicy = content.at("preemptionPolicy");
        this.description = content.at("description");
        this.provisioner = content.at("provisioner");
        this.parameters = content.at("parameters");
        this.reclaimPolicy = content.at("reclaimPolicy");
        this.volumeBindingMode = content.at("volumeBindingMode");
        this.allowVolumeExpansion = content.at("allowVolumeExpansion");
        content.checkAllTaken();
    }

    private static final class Content {
        private final Set<String> left;
        private final Output<Map<String, Object>> filled;

        Content(YamlTemplate template) {
            this.left = template.keys();
            this.filled = template.filled();
        }

        @Nullable Output<Object> at(String key) {
            return left.remove(key) ? filled.applyValue(all -> Objects.requireNonNull(all.get(key))) : null;
        }

        void checkAllTaken() {
            if (!left.isEmpty()) {
                throw new IllegalStateException("objects of the platform have no " + left);
            }
        }
    }
}
