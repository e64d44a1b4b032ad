package io.tandem.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query's metrics are found, and nothing else in it is taken for one. */
class PromQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    up ; up
                    sum by (job) (rate(a_total{code="x y"}[5m])) / on (job) group_left (b) c ; a_total c
                    histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m])) ) or vector(1e3) ; a_bucket
                    service:bad:ratio{slo="z"} > 0.1 and on (x) up unless absent(d) offset 5m ; d service:bad:ratio up
                    count(A{b!~"C|D"} == bool 1) ; A
                    """)
    void onlyMetricsAreFound(String query, String metrics) {
        assertThat(new PromQuery(query).metrics()).containsExactly(metrics.split(" "));
    }
}
