package io.tandem.policy.cluster;

import java.util.List;
import java.util.stream.Stream;

/** Type tokens of what runs in clusters. */
final class Kinds {
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    static final String SERVICE = "kubernetes:core/v1:Service";
    static final String NETWORK_POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    static final String STORAGE_CLASS = "kubernetes:storage.k8s.io/v1:StorageClass";
    static final String EXTERNAL_SECRET = "kubernetes:external-secrets.io/v1:ExternalSecret";
    static final List<String> SECRET_STORES = List.of(
            "kubernetes:external-secrets.io/v1:ClusterSecretStore", "kubernetes:external-secrets.io/v1:SecretStore");

    /** What keeps pods running, and should run more than one. */
    static final List<String> SERVING = List.of(
            "kubernetes:apps/v1:Deployment",
            "kubernetes:apps/v1:StatefulSet",
            "kubernetes:argoproj.io/v1alpha1:Rollout");

    static final List<String> LASTING = Stream.concat(SERVING.stream(), Stream.of("kubernetes:apps/v1:DaemonSet"))
            .toList();
    static final List<String> WORKLOADS = Stream.concat(
                    LASTING.stream(),
                    Stream.of("kubernetes:core/v1:Pod", "kubernetes:batch/v1:Job", "kubernetes:batch/v1:CronJob"))
            .toList();

    /** Whatever holds the settings of pods, written out or as values of a chart. */
    static final List<String> PODS =
            Stream.concat(WORKLOADS.stream(), Stream.of(RELEASE)).toList();

    private Kinds() {}
}
