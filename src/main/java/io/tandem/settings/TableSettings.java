package io.tandem.settings;

/** A DynamoDB table. */
public record TableSettings() {
    static TableSettings read(Section in) {
        return new TableSettings();
    }
}
