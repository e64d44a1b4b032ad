package io.tandem.data;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * Where a database has its data and its users from.
 *
 * @param secretArn the secret with the master credentials, in this region
 * @param password the master password, a secret; only where credentials are made
 * @param primaryArn the primary's database, in a DR stack
 */
public record DatabaseOrigin(
        Output<String> secretArn, Optional<Output<String>> password, Optional<Output<String>> primaryArn) {
    /** The master user. */
    static final String USERNAME = "tandem";
}
