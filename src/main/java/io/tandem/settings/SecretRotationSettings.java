package io.tandem.settings;

import java.util.regex.Pattern;

/**
 * How a secret gets another value by itself.
 *
 * @param lambdaArn the function that sets it; Secrets Manager has to be allowed to call it
 * @param days how often, 1 to 1000
 */
public record SecretRotationSettings(String lambdaArn, int days) {
    private static final Legal<String> FUNCTION = Legal.matching(
            "the ARN of a Lambda function, such as arn:aws:lambda:ap-south-1:111122223333:function:rotate",
            Pattern.compile("arn:aws:lambda:[a-z0-9-]+:\\d{12}:function:[\\w-]{1,64}(:[\\w$-]+)?"));

    public SecretRotationSettings {
        new Rules()
                .check("lambdaArn", lambdaArn, FUNCTION)
                .check("days", days, Legal.between(1, 1000))
                .enforce();
    }

    static SecretRotationSettings read(Section in) {
        return new SecretRotationSettings(
                in.text("lambdaArn").required("arn:aws:lambda:ap-south-1:111122223333:function:rotate"),
                in.integer("days").orElse(30));
    }
}
