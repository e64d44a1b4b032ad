package io.tandem.settings;

/** The MSK cluster. */
public record StreamingSettings() {
    static StreamingSettings read(Section in) {
        return new StreamingSettings();
    }
}
