package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.REGISTRY_REPLICATION;
import static io.tandem.rehearsal.cloud.rules.Types.REPOSITORY;
import static io.tandem.rehearsal.cloud.rules.Types.REPOSITORY_POLICY;

import io.tandem.rehearsal.testing.Documents;
import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.Twin;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoriesTest extends InWorld {
    private static final String BAD = "InvalidParameterException";

    private static Map<String, Object> destination(String region, String registry) {
        return Inputs.of("region", region, "registryId", registry);
    }

    private void replicate(List<Map<String, Object>> destinations) {
        world.make(
                REGISTRY_REPLICATION, "replicationConfiguration.rules", List.of(Map.of("destinations", destinations)));
    }

    private void encrypted(String type, String key) {
        world.make(REPOSITORY, "encryptionConfigurations", List.of(Inputs.of("encryptionType", type, "kmsKey", key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "tandem-prod/reports", "a/b_c/d.e"})
    void theNamesOfEcrAreTaken(String name) {
        world.make(REPOSITORY, "name", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Reports", "tandem//reports", "-reports", "reports-", "a__b"})
    void aNameOfAnotherFormIsRefused(String name) {
        assertRefused(BAD, "name", () -> world.make(REPOSITORY, "name", name));
    }

    @Test
    void aNameIsTakenInItsRegionOnly() {
        world.make(REPOSITORY, "name", "reports");
        world.create(REPOSITORY, Twin.REGION, Inputs.of("name", "reports"));

        assertRefused("RepositoryAlreadyExistsException", "name", () -> world.make(REPOSITORY, "name", "reports"));
    }

    @Test
    void aKeyOfTheOwnRegionIsTaken() {
        encrypted("KMS", world.one(Types.KEY).attribute("arn").orElseThrow());
    }

    @Test
    void aKeyOfTheTwinIsRefused() {
        var key = new Twin(world).key();

        assertRefused("KmsException", "it is in ap-south-2", () -> encrypted("KMS", key));
    }

    @Test
    void aKeyWithoutKmsIsRefused() {
        var key = world.one(Types.KEY).attribute("arn").orElseThrow();

        assertRefused(BAD, "kmsKey", () -> encrypted("AES256", key));
    }

    @Test
    void aPolicyOfAnotherServiceIsRefused() {
        assertRefused(
                BAD,
                "s3:GetObject",
                () -> world.make(REPOSITORY_POLICY, "policy", Documents.resourcePolicy("s3:GetObject", "*")));
    }

    @Test
    void aPolicyThatDoesNotParseIsRefused() {
        assertRefused(BAD, "policy", () -> world.make(REPOSITORY_POLICY, "policy", "{}"));
    }

    @Test
    void aCopyInTheTwinIsTaken() {
        replicate(List.of(destination(Twin.REGION, "111122223333")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-south-1", "eu-west-1"})
    void aCopyInTheOwnOrInADisabledRegionIsRefused(String region) {
        assertRefused(BAD, region, () -> replicate(List.of(destination(region, "111122223333"))));
    }

    @Test
    void moreThan25DestinationsAreRefused() {
        var many = IntStream.range(0, 26)
                .mapToObj(i -> destination(Twin.REGION, String.valueOf(100000000000L + i)))
                .toList();

        assertRefused(BAD, "26 destinations", () -> replicate(many));
    }
}
