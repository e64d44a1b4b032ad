package io.tandem.settings;

/**
 * Leave for something of the primary to be lost with its region, or to fall behind in the twin.
 *
 * @param from what it is exempt from
 * @param reason why that is acceptable, for whoever reads the outputs
 */
public record ExemptionSettings(ExemptionScope from, String reason) {
    private static final Legal<String> REASON = Legal.where(
            "a reason of 10 characters or more", text -> text.strip().length() >= 10);

    public ExemptionSettings {
        new Rules().check("reason", reason, REASON).enforce();
    }

    static ExemptionSettings read(Section in) {
        return new ExemptionSettings(
                in.constant("from", ExemptionScope.class).orElse(ExemptionScope.TWIN_CHECK),
                in.text("reason").required("\"made again from raw within an hour\""));
    }
}
