package io.tandem.settings;

/** A dataset: an S3 bucket with its replica. */
public record DatasetSettings() {
    static DatasetSettings read(Section in) {
        return new DatasetSettings();
    }
}
