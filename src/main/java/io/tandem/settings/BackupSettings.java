package io.tandem.settings;

/** AWS Backup of database and tables. */
public record BackupSettings() {
    static BackupSettings read(Section in) {
        return new BackupSettings();
    }
}
