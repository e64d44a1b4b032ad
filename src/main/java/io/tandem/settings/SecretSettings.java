package io.tandem.settings;

/** A secret of the platform or a service. */
public record SecretSettings() {
    static SecretSettings read(Section in) {
        return new SecretSettings();
    }
}
