package io.tandem.platform;

import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;

/**
 * An object of any kind, as its YAML says. The SDK has classes for Kubernetes' own kinds only; to the engine an object is
 * its type and a tree, whatever class registered it.
 */
final class KubernetesObject extends CustomResource {
    /** @param logicalName of the resource; the object's own name stands in its metadata */
    KubernetesObject(String logicalName, YamlTemplate template, CustomResourceOptions options) {
        super(type(template), logicalName, new KubernetesObjectArgs(template), options);
    }

    /** The group of Kubernetes' core has no name of its own; the provider calls it {@code core}. */
    private static String type(YamlTemplate template) {
        var apiVersion = template.text("apiVersion");
        return "kubernetes:%s:%s"
                .formatted(apiVersion.contains("/") ? apiVersion : "core/" + apiVersion, template.text("kind"));
    }
}
