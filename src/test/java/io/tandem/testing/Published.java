package io.tandem.testing;

import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outputs of a stack once it is up. */
public final class Published {
    private Published() {}

    public static Map<String, Object> by(TestResult stack) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        stack.outputs().forEach((key, output) -> outputs.put(key, known(output)));
        return outputs;
    }

    /** As the engine leaves it: outputs in objects and lists are known too, and numbers are doubles. */
    private static Object known(Object value) {
        if (value instanceof Output<?> output) {
            return known(PulumiTest.extractValue(output));
        }
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> values = new LinkedHashMap<>();
            object.forEach((key, element) -> values.put(key, known(element)));
            return values;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Published::known).toList();
        }
        return value instanceof Integer number ? Double.valueOf(number) : value;
    }
}
