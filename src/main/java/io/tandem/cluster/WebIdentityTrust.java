package io.tandem.cluster;

/**
 * Trust in one service account of one cluster.
 *
 * @param oidcProviderArn the IAM provider of the cluster
 * @param oidcIssuer who signs the cluster's tokens, without {@code https://}
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html">AWS</a>
 */
record WebIdentityTrust(ServiceAccount account, String oidcProviderArn, String oidcIssuer) {

    /** The trust policy of the account's role. */
    String json() {
        return """
               {
                 "Version": "2012-10-17",
                 "Statement": [
                   {
                     "Effect": "Allow",
                     "Principal": { "Federated": "${provider}" },
                     "Action": "sts:AssumeRoleWithWebIdentity",
                     "Condition": {
                       "StringEquals": {
                         "${issuer}:aud": "sts.amazonaws.com",
                         "${issuer}:sub": "${subject}"
                       }
                     }
                   }
                 ]
               }
               """.replace("${provider}", oidcProviderArn)
                .replace("${issuer}", oidcIssuer)
                .replace("${subject}", account.subject());
    }
}
