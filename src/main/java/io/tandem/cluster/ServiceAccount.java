package io.tandem.cluster;

import java.util.regex.Pattern;

/** A Kubernetes service account. */
public record ServiceAccount(String namespace, String name) {
    private static final Pattern DNS_NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

    /** @throws IllegalArgumentException if a part is no Kubernetes name; a wildcard would mean more than one account */
    public ServiceAccount {
        if (!DNS_NAME.matcher(namespace).matches() || !DNS_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(namespace + "/" + name + " is no service account");
        }
    }

    /** The account as tokens name it. */
    String subject() {
        return "system:serviceaccount:" + namespace + ":" + name;
    }
}
