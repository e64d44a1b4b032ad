package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Request;

/** Keys of a database. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html */
final class DatabaseKeys {
    private static final String NOT_ACCESSIBLE = "KMSKeyNotAccessibleFault";

    private DatabaseKeys() {}

    static void storage(Request request) {
        var database = new Database(request);
        if (request.text("kmsKeyId").isPresent() && !database.isCopy() && !request.flag("storageEncrypted")) {
            throw Database.badCombination("kmsKeyId: You must enable StorageEncrypted when you specify KmsKeyId");
        }
        KeyUse.own(request, "kmsKeyId", NOT_ACCESSIBLE);
    }

    static void password(Request request) {
        KeyUse.own(request, "masterUserSecretKmsKeyId", NOT_ACCESSIBLE);
    }

    static void insights(Request request) {
        KeyUse.own(request, "performanceInsightsKmsKeyId", NOT_ACCESSIBLE);
        var current = request.current();
        boolean changes = current != null
                && current.attribute("performanceInsightsKmsKeyId")
                        .filter(key -> !key.isEmpty())
                        .filter(key -> request.text("performanceInsightsKmsKeyId")
                                .filter(asked -> !asked.equals(key))
                                .isPresent())
                        .isPresent();
        if (changes) {
            throw Database.badCombination(
                    "performanceInsightsKmsKeyId: You cannot change your Performance Insights KMS key");
        }
    }
}
