package io.tandem.rehearsal.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.testing.Inputs;
import io.tandem.rehearsal.testing.World;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    private static final String EIP = "aws:ec2/eip:Eip";

    private final Faults faults = new Faults();
    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder, faults, Map.of());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private CloudResource make(String region) {
        return world.create(EIP, region, Inputs.of());
    }

    private void assertFails(String code) {
        assertThatThrownBy(() -> make(World.REGION)).isInstanceOf(Refusal.class).hasMessageContaining(code);
    }

    @Test
    void theNthCallFailsAndNoOther() {
        faults.fail(Fault.parse(EIP + ":2"));

        make(World.REGION);
        assertFails("InternalFailure");
        make(World.REGION);
    }

    @Test
    void aFailedCreationLeavesNothing() {
        faults.fail(Fault.parse(EIP));

        assertFails("InternalFailure");

        assertThat(world.cloud().account().all(EIP)).isEmpty();
    }

    @Test
    void onlyTheNamedResourceFails() {
        faults.fail(Fault.parse(EIP + "/sample-2"));

        make(World.REGION);
        assertFails("--fail " + EIP + "/sample-2");
    }

    @Test
    void theRetriesOfTheProviderGetOverAShortThrottling() {
        faults.throttle("ec2", 25);

        make(World.REGION);
    }

    @Test
    void aLongThrottlingOutlastsTheRetriesOfOneCall() {
        faults.throttle("ec2", 26);

        assertFails("RequestLimitExceeded");
        make(World.REGION);
    }

    @Test
    void aRegionThatIsDownDoesNotAnswerAndTheOtherDoes() {
        var there = make(World.REGION);
        faults.takeDown(World.REGION);

        assertFails("RequestError");
        assertThatThrownBy(() -> world.cloud().read(World.type(EIP), World.REGION, there.id()))
                .hasMessageContaining("i/o timeout");
        make("ap-south-2");
    }

    @Test
    void whatIsGlobalOutlivesARegionUnlessItIsThatOfItsControlPlane() {
        var zone = "aws:route53/zone:Zone";
        faults.takeDown(World.REGION);

        world.make(zone);

        faults.takeDown("us-east-1");
        assertThatThrownBy(() -> world.make(zone)).hasMessageContaining("route53.us-east-1");
    }

    @Test
    void faultsEnd() {
        faults.fail(Fault.parse(EIP)).takeDown(World.REGION).throttle("ec2", 100);

        faults.clear();

        make(World.REGION);
    }

    @Test
    void aFaultIsWrittenAsItIsRead() {
        var text = "aws:ec2/eip:Eip/tandem-prod-nat-1:2";

        assertThat(Fault.parse(text)).hasToString(text);
    }

    @Test
    void aFaultOfAnotherFormIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Fault.parse("Eip")).hasMessageContaining("TYPE[/name][:nth]");
    }

    @Test
    void aReplicaOfATableIsOutOfReachWithoutTheRegionOfItsTable() {
        var replica = world.one("aws:dynamodb/tableReplica:TableReplica");
        faults.takeDown("ap-south-2");

        assertTimesOut(() -> world.cloud().read(World.type(replica.type()), World.REGION, replica.id()));
        assertTimesOut(() -> world.update(replica, "pointInTimeRecovery", true));
        assertTimesOut(() -> world.delete(replica));
    }

    @Test
    void aReplicaOfAKeyNeedsTheRegionOfItsPrimaryOnlyOnce() {
        var replica = world.one("aws:kms/replicaKey:ReplicaKey");
        faults.takeDown("ap-south-2");

        world.update(replica, "description", "data");

        assertTimesOut(() -> world.create(replica.type(), "us-east-1", replica.inputs()));
    }

    private static void assertTimesOut(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining("--region-down ap-south-2");
    }
}
