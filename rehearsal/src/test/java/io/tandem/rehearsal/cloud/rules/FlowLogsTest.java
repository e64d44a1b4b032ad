package io.tandem.rehearsal.cloud.rules;

import static io.tandem.rehearsal.cloud.rules.Types.FLOW_LOG;
import static io.tandem.rehearsal.cloud.rules.Types.ROLE;

import io.tandem.rehearsal.testing.InWorld;
import io.tandem.rehearsal.testing.Inputs;
import org.junit.jupiter.api.Test;

class FlowLogsTest extends InWorld {
    @Test
    void aRoleThatFlowLogsMayNotAssumeIsRefused() {
        var role = world.make(ROLE).attribute("arn").orElseThrow();

        assertRefused("InvalidParameter", "iamRoleArn", () -> world.make(FLOW_LOG, "iamRoleArn", role));
    }

    @Test
    void aLogGroupNeedsARole() {
        assertRefused("InvalidParameter", "iamRoleArn", () -> world.make(FLOW_LOG, "iamRoleArn", Inputs.NONE));
    }

    @Test
    void aFlowLogNeedsADestination() {
        assertRefused("InvalidParameter", "logDestination", () -> world.make(FLOW_LOG, "logDestination", Inputs.NONE));
    }

    @Test
    void aLogGroupThatIsNotThereIsRefused() {
        assertRefused(
                "ResourceNotFoundException",
                "logDestination",
                () -> world.make(FLOW_LOG, "logDestination", "arn:aws:logs:ap-south-1:111122223333:log-group:gone"));
    }

    @Test
    void theSameFlowLogTwiceIsRefused() {
        world.make(FLOW_LOG);

        assertRefused("FlowLogAlreadyExists", "vpcId", () -> world.make(FLOW_LOG));
    }

    @Test
    void oneOfRejectedAndOneOfAcceptedTrafficAreTaken() {
        world.make(FLOW_LOG, "trafficType", "REJECT");

        world.make(FLOW_LOG, "trafficType", "ACCEPT");
    }
}
