package io.tandem.settings;

import java.util.regex.Pattern;

/** The pinned versions of the EKS add-ons, each of the form {@code v1.20.4-eksbuild.2}. */
public record AddOnVersions(
        String vpcCni, String kubeProxy, String coreDns, String ebsCsiDriver, String podIdentityAgent) {
    static final Legal<String> VERSION = Legal.matching(
            "an add-on version, such as v1.20.4-eksbuild.2", Pattern.compile("v\\d+\\.\\d+\\.\\d+-eksbuild\\.\\d+"));

    public AddOnVersions {
        new Rules()
                .check("vpcCni", vpcCni, VERSION)
                .check("kubeProxy", kubeProxy, VERSION)
                .check("coreDns", coreDns, VERSION)
                .check("ebsCsiDriver", ebsCsiDriver, VERSION)
                .check("podIdentityAgent", podIdentityAgent, VERSION)
                .enforce();
    }

    static AddOnVersions read(Section in) {
        return new AddOnVersions(
                in.text("vpcCni").orElse("v1.20.4-eksbuild.2"),
                in.text("kubeProxy").orElse("v1.35.0-eksbuild.2"),
                in.text("coreDns").orElse("v1.12.4-eksbuild.1"),
                in.text("ebsCsiDriver").orElse("v1.52.1-eksbuild.1"),
                in.text("podIdentityAgent").orElse("v1.3.9-eksbuild.3"));
    }
}
