package io.tandem.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.exceptions.RunException;
import io.tandem.settings.StackFile;
import io.tandem.testing.PortSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {
    @Test
    void theStackFilesAreTwins() {
        assertThat(of(StackFile.dr()).summary()).isEqualTo("ok, 13 checks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            peer.cidr                      | 10.7.0.0/16        | vpcCidr is 10.0.0.0/16, but tandem:peer.cidr is 10.7.0.0/16: must be the same
            cluster.addOns.coreDns         | v1.12.5-eksbuild.1 | coreDns
            cluster.system.instanceTypes   | [m7i.large]        | systemInstanceTypes is [m6i, m7i], but tandem:cluster.system.instanceTypes is [m7i]: must be the same
            cluster.workload.instanceTypes | [r7i.large, m7i.large] | workloadInstanceTypes is [m6i, m7i], but tandem:cluster.workload.instanceTypes is [m7i, r7i]: must be the same
            data.database.engineVersion    | '17.5'             | database.engineVersion is 17.6, but tandem:data.database.engineVersion is 17.5: must be the same, or a later minor version while both are upgraded
            data.database.engineVersion    | '16.8'             | database.engineVersion is 17.6, but tandem:data.database.engineVersion is 16.8: must be the same, or a later minor version while both are upgraded
            edge.domain                    | other.example.com  | edge.domain is data.example.com, but tandem:edge.domain is other.example.com: must be the same
            edge.targetGroups              | {api: {port: 8080}} | edge.targetGroupArns is [web], but tandem:edge.targetGroups is [api]: must be the same
            platform.karpenter.cpus        | 100                | platform.nodeCpus is 200, but tandem:platform.karpenter.cpus is 100: must be as many or more
            platform.services              | {}                 | platform.services is [analytics], but tandem:platform.services is []: must be the same
            cluster.workload.maxSize       | 11                 | workloadMaxNodes is 12, but tandem:cluster.workload.maxSize is 11: must be as many or more
            """)
    void aDifferenceIsNamed(String key, String yaml, String difference) {
        assertThat(of(StackFile.dr().with(key, yaml)).differences())
                .singleElement()
                .asString()
                .contains(difference);
    }

    @Test
    void aTwinThatUsersCannotReachIsNone() {
        assertThat(of(StackFile.dr().without("edge")).differences())
                .first()
                .asString()
                .contains("edge.domain is data.example.com, but tandem:edge.domain is none");
    }

    @Test
    void aTwinThatRunsOtherChartsIsNone() {
        assertThat(of(StackFile.dr().with("platform.externalDns", "true")).differences())
                .first()
                .asString()
                .contains("platform.releases")
                .contains("external-dns=");
    }

    @Test
    void theTwinIsUpgradedFirst() {
        assertThat(of(StackFile.dr().with("data.database.engineVersion", "'17.10'"))
                        .differences())
                .isEmpty();
    }

    @Test
    void allDifferencesAreNamedAtOnce() {
        var other = StackFile.dr()
                .with("cluster.workload.maxSize", "11")
                .with("cluster.system.instanceTypes", "[m7i.large]");

        assertThatExceptionOfType(RunException.class)
                .isThrownBy(of(other)::enforce)
                .withMessageContaining("systemInstanceTypes")
                .withMessageContaining("workloadMaxNodes");
    }

    private static Parity of(StackFile dr) {
        return Parity.of(PortSamples.ports(StackFile.primary().settings()), dr.settings());
    }
}
