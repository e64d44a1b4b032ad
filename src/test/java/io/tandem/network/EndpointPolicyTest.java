package io.tandem.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.testing.PolicyDocument;
import io.tandem.testing.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointPolicyTest {
    private final EndpointPolicy policy = new EndpointPolicy(Sites.MUMBAI);

    @Test
    void nobodyReachesBucketsOfAnotherAccountThroughTheVpc() {
        assertThat(PolicyDocument.parse(policy.forS3()).condition("BucketsOfThisAccount"))
                .contains("\"aws:PrincipalAccount\":\"111122223333\"", "\"aws:ResourceAccount\":\"111122223333\"");
    }

    @Test
    void nodesDownloadImageLayersOfTheirRegion() {
        assertThat(PolicyDocument.parse(policy.forS3())
                        .statement("ImageLayersAndPackages")
                        .get("Resource")
                        .toString())
                .contains("arn:aws:s3:::prod-ap-south-1-starport-layer-bucket/*");
    }

    @Test
    void dynamoDbIsReachedForTablesOfTheRegionOnly() {
        assertThat(PolicyDocument.parse(policy.forDynamoDb())
                        .statement("TablesOfThisRegion")
                        .get("Resource")
                        .getAsString())
                .isEqualTo("arn:aws:dynamodb:ap-south-1:111122223333:table/*");
    }

    @ParameterizedTest
    @CsvSource({"ecr.api, ecr:*", "ecr.dkr, ecr:*", "eks-auth, eks-auth:*", "monitoring, cloudwatch:*"})
    void anEndpointServesItsServiceOnly(String service, String action) {
        assertThat(PolicyDocument.parse(policy.forService(service)).actions()).containsExactly(action);
    }

    @Test
    void anEndpointServesPrincipalsOfTheAccountOnly() {
        assertThat(PolicyDocument.parse(policy.forService("sqs")).condition("PrincipalsOfThisAccount"))
                .isEqualTo("{\"StringEquals\":{\"aws:PrincipalAccount\":\"111122223333\"}}");
    }

    @Test
    void podsTakeRolesOfTheAccountOnly() {
        assertThat(PolicyDocument.parse(policy.forService("sts"))
                        .statement("PodsTakeRolesOfThisAccount")
                        .get("Resource")
                        .getAsString())
                .isEqualTo("arn:aws:iam::111122223333:role/*");
    }
}
