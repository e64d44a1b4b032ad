package io.tandem.rehearsal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.tandem.rehearsal.values.Unknown;
import io.tandem.rehearsal.values.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubeconfigTest {
    private static final Map<String, Object> CLUSTER = Map.of(
            "name", "tandem-prod",
            "arn", "arn:aws:eks:ap-south-2:111122223333:cluster/tandem-prod",
            "endpoint", "https://A.gr7.ap-south-2.eks.amazonaws.com",
            "certificateAuthority", Map.of("data", "Y2E="));

    /** The order of fields must not depend on the process, or every run would change the provider. */
    @Test
    void theTextIsTheSameInEveryProcess() {
        var text = Kubeconfig.of(Wire.write(CLUSTER)).getStringValue();

        assertThat(JsonParser.parseString(text).getAsJsonObject().keySet())
                .containsExactly("apiVersion", "kind", "clusters", "contexts", "current-context", "users");
    }

    @Test
    void theTokenIsForTheClusterInItsRegion() {
        assertThat(Kubeconfig.of(Wire.write(CLUSTER)).getStringValue())
                .contains("\"--region\", \"ap-south-2\"", "\"--cluster-name\", \"tandem-prod\"");
    }

    @Test
    void aClusterThatIsYetToBeMadeHasNone() {
        assertThat(Wire.read(Kubeconfig.of(Wire.write(Map.of("endpoint", Unknown.VALUE)))))
                .isEqualTo(Unknown.VALUE);
    }
}
