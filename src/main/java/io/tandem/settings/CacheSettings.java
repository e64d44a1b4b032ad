package io.tandem.settings;

/** The ElastiCache replication group. */
public record CacheSettings() {
    static CacheSettings read(Section in) {
        return new CacheSettings();
    }
}
