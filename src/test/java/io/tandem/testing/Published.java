package io.tandem.testing;

import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** The outputs of a stack once it is up. */
public final class Published {
    private Published() {}

    public static Map<String, Object> by(TestResult stack) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        stack.outputs().forEach((key, output) -> outputs.put(key, PulumiTest.extractValue(output)));
        return outputs;
    }
}
