package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.kms.ReplicaKey;
import com.pulumi.aws.kms.ReplicaKeyArgs;
import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretReplicaArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.test.Mocks.CallArgs;
import com.pulumi.test.TestResult;
import io.tandem.data.SecretAccess;
import io.tandem.settings.Holding;
import io.tandem.testing.RecordedResources;
import io.tandem.testing.TwinLookups;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LiveCounterpartsTest {
    private final TwinLookups replicated = new TwinLookups(RecordedResources.of(ctx -> {
        new ReplicaKey("key", ReplicaKeyArgs.builder().primaryKeyArn("arn:key").build());
        new Secret(
                "api",
                SecretArgs.builder()
                        .name("tandem-prod/api")
                        .replicas(
                                SecretReplicaArgs.builder().region("ap-south-2").build())
                        .build());
    }));

    private final Set<Holding> found = new HashSet<>();

    @Test
    void whatThePrimaryReplicatedIsFound() {
        look(replicated).throwOnError();

        assertThat(found).extracting(Holding::toString).containsExactlyInAnyOrder("key/secrets", "secret/api");
    }

    @Test
    void nothingIsFoundInAnEmptyRegion() {
        look(call -> Optional.empty()).throwOnError();

        assertThat(found).isEmpty();
    }

    @Test
    void aDisabledKeyIsNoCounterpartNorIsWhatItEncrypts() {
        look(with("enabled", false)).throwOnError();

        assertThat(found).isEmpty();
    }

    @Test
    void aKeyOfThisRegionAloneIsNoReplica() {
        look(with("multiRegion", false)).throwOnError();

        assertThat(found).isEmpty();
    }

    @Test
    void aSecretThatWasThereBeforeIsNoReplica() {
        look(with("kmsKeyId", "arn:aws:kms:key/another")).throwOnError();

        assertThat(found).extracting(Holding::toString).containsExactly("key/secrets");
    }

    @Test
    void aLookThatFailsIsNotTakenForAnEmptyRegion() {
        var result = look(call -> {
            throw new IllegalStateException("AccessDeniedException: no kms:DescribeKey");
        });

        assertThat(result.errors()).isNotEmpty().allMatch(error -> error.contains("AccessDeniedException"));
    }

    private TestResult look(Function<CallArgs, Optional<Map<String, Object>>> lookups) {
        var secrets = Map.of("api", new SecretAccess(Output.of("arn:api"), "tandem-prod/api"));
        return new RecordedResources(Map.of(), lookups)
                .run(ctx -> found.addAll(new LiveCounterparts("tandem-prod", InvokeOptions.Empty).of(secrets)));
    }

    /** The region as it was replicated, but for one attribute of what is found. */
    private Function<CallArgs, Optional<Map<String, Object>>> with(String attribute, Object value) {
        return call -> replicated.apply(call).map(result -> {
            Map<String, Object> changed = new HashMap<>(result);
            changed.replace(attribute, value);
            return changed;
        });
    }
}
