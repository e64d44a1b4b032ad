package io.tandem.settings;

/** The pinned versions of the EKS add-ons, each of the form {@code v1.20.4-eksbuild.2}. */
public record AddOnVersions(
        String vpcCni, String kubeProxy, String coreDns, String ebsCsiDriver, String podIdentityAgent) {}
