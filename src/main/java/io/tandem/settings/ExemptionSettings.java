package io.tandem.settings;

/**
 * Leave for something of the primary to have no counterpart in the twin.
 *
 * @param reason why losing it with the region is acceptable, for whoever reads the outputs
 */
public record ExemptionSettings(String reason) {
    private static final Legal<String> REASON = Legal.where(
            "a reason of 10 characters or more", text -> text.strip().length() >= 10);

    public ExemptionSettings {
        new Rules().check("reason", reason, REASON).enforce();
    }

    static ExemptionSettings read(Section in) {
        return new ExemptionSettings(in.text("reason").required("\"made again from raw within an hour\""));
    }
}
