package io.tandem.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.PolicyDocument;
import io.tandem.testing.Sites;
import org.junit.jupiter.api.Test;

class FlowLogPolicyTest {
    private final FlowLogPolicy policy = new FlowLogPolicy(Sites.MUMBAI);

    @Test
    void onlyFlowLogsOfTheAccountAndRegionTakeTheRole() {
        assertThat(PolicyDocument.parse(policy.trust()).statements().get(0).get("Condition"))
                .hasToString("{\"StringEquals\":{\"aws:SourceAccount\":\"111122223333\"},"
                        + "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:ec2:ap-south-1:111122223333:vpc-flow-log/*\"}}");
    }

    @Test
    void recordsAreWrittenToTheGivenGroupOnly() {
        var writing = PolicyDocument.parse(policy.permission("arn:group"))
                .statements()
                .get(0);

        assertThat(writing.get("Action").toString()).contains("logs:PutLogEvents");
        assertThat(writing.get("Resource")).hasToString("[\"arn:group\",\"arn:group:*\"]");
    }

    @Test
    void noActionIsAWildcard() {
        assertThat(PolicyDocument.parse(policy.permission("arn:group")).actions())
                .noneMatch(action -> action.contains("*"));
    }
}
