package io.tandem.settings;

/** How long a recovery may take, how much it may lose, and what is left out of it. */
public record RecoverySettings() {
    static RecoverySettings read(Section in) {
        return new RecoverySettings();
    }
}
