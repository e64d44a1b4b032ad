package io.tandem.settings;

/** The RDS database. */
public record DatabaseSettings() {
    static DatabaseSettings read(Section in) {
        return new DatabaseSettings();
    }
}
