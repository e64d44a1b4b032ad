package io.tandem.observe;

import com.pulumi.core.Output;
import java.util.List;
import java.util.function.Function;

/**
 * What something is called that dashboards show.
 *
 * @param word what it is, as in the dashboard's body: {@code table} for <code>${table}</code>
 * @param value its name at CloudWatch
 */
record Named(String word, String value) {

    static Function<String, Named> as(String word) {
        return value -> new Named(word, value);
    }

    /** The same names, told from another region's by what stands before their words. */
    static List<Output<Named>> under(String prefix, List<Output<Named>> names) {
        return names.stream()
                .map(name -> name.applyValue(own -> new Named(prefix + own.word(), own.value())))
                .toList();
    }
}
