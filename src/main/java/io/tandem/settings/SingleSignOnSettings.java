package io.tandem.settings;

import java.util.regex.Pattern;

/**
 * An OpenID Connect provider that says who somebody is.
 *
 * @param issuer URL of the provider
 * @param clientId what the provider calls Argo CD
 * @param secret the secret in {@code tandem:data.secrets} that holds the client secret
 * @param administrators the provider's group whose members may do everything
 */
public record SingleSignOnSettings(String issuer, String clientId, String secret, String administrators) {
    private static final Legal<String> ISSUER =
            Legal.matching("an https URL, such as https://login.example.com", Pattern.compile("https://[\\w./-]+"));

    private static final Legal<String> WORD = Legal.matching(
            "1 to 128 characters without spaces, commas and quotes", Pattern.compile("[^\\s,\"']{1,128}"));

    public SingleSignOnSettings {
        new Rules()
                .check("issuer", issuer, ISSUER)
                .check("clientId", clientId, WORD)
                .check("administrators", administrators, WORD)
                .enforce();
    }

    static SingleSignOnSettings read(Section in) {
        return new SingleSignOnSettings(
                in.text("issuer").required("https://login.example.com"),
                in.text("clientId").required("tandem"),
                in.text("secret").required("argocd-sso"),
                in.text("administrators").required("platform"));
    }
}
