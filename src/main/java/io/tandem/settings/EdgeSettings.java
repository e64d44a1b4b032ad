package io.tandem.settings;

/** How users reach the region. */
public record EdgeSettings() {
    static EdgeSettings read(Section in) {
        return new EdgeSettings();
    }
}
