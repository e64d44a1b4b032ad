package io.tandem.rehearsal.provider;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.cloud.Cloud;
import io.tandem.rehearsal.cloud.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What the aws provider finds out about its credentials before anything else: it validates them with STS of its region,
 * which tells the account. Told to skip that, it asks IAM for the account; told to skip that too, it calls nobody and
 * knows of no account. https://github.com/hashicorp/aws-sdk-go-base/blob/main/aws_config.go
 */
final class CallerAccount {
    private CallerAccount() {}

    /**
     * Returns the account id, empty if it was not asked for.
     *
     * @param configuration the provider's own; flags arrive as text
     */
    static String of(Cloud cloud, String region, Map<String, Object> configuration) {
        if (!skips(configuration, "skipCredentialsValidation")) {
            cloud.ask("sts", region);
            return Account.ID;
        }
        if (!skips(configuration, "skipRequestingAccountId")) {
            askForAccount(cloud, region);
            return Account.ID;
        }
        return "";
    }

    /** Refuses an account that is not among the allowed ones; one that is not known is none of them. */
    static void check(String account, List<String> allowed) {
        if (!allowed.contains(account)) {
            throw new Refusal(
                    "AccountNotAllowed",
                    "AWS account ID not allowed: %s; allowedAccountIds (tandem:account) holds %s"
                            .formatted(
                                    account.isEmpty() ? "unknown, as skipRequestingAccountId is set" : account,
                                    allowed));
        }
    }

    private static void askForAccount(Cloud cloud, String region) {
        try {
            cloud.ask("iam", "global");
        } catch (Refusal unreachable) {
            cloud.ask("sts", region);
        }
    }

    private static boolean skips(Map<String, Object> configuration, String flag) {
        return String.valueOf(configuration.get(flag)).equals("true");
    }
}
