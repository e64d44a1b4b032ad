package io.tandem.testing;

import com.pulumi.test.Mocks.ResourceArgs;
import java.util.List;
import java.util.Map;

/** What AWS computes for load balancers, certificates, firewalls and DNS. */
final class EdgeOutputs {
    /** What ACM wants to see in DNS, for each name of a certificate. */
    private static final Map<String, String> PROOF = Map.of(
            "resourceRecordName", "_proof.data.example.com",
            "resourceRecordType", "CNAME",
            "resourceRecordValue", "_value.acm-validations.aws");

    private EdgeOutputs() {}

    static Map<String, Object> of(ResourceArgs made) {
        return switch (made.type) {
            case "aws:lb/loadBalancer:LoadBalancer" ->
                Map.of(
                        "arn", "arn:" + made.name,
                        "dnsName", made.name + ".elb.amazonaws.com",
                        "zoneId", "zone-of-elb");
            case "aws:lb/targetGroup:TargetGroup", "aws:lb/listener:Listener", "aws:wafv2/webAcl:WebAcl" ->
                Map.of("arn", "arn:" + made.name);
            case "aws:acm/certificate:Certificate" ->
                Map.of("arn", "arn:" + made.name, "domainValidationOptions", List.of(PROOF, PROOF));
            case "aws:acm/certificateValidation:CertificateValidation" ->
                Map.of("certificateArn", made.inputs.get("certificateArn") + " issued");
            case "aws:route53/zone:Zone" -> Map.of("zoneId", made.name + "-id");
            case "aws:route53/record:Record" -> Map.of("fqdn", String.valueOf(made.inputs.get("name")));
            default -> Map.of();
        };
    }
}
