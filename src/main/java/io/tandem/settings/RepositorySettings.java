package io.tandem.settings;

/** An ECR repository. */
public record RepositorySettings() {
    static RepositorySettings read(Section in) {
        return new RepositorySettings();
    }
}
