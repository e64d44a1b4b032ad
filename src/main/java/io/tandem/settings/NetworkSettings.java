package io.tandem.settings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The network room's settings.
 *
 * @param cidr the VPC's range, private, /16 to /20
 * @param availabilityZones two to four zones of the stack's region; subnets follow their order
 * @param natGateways how many NAT gateways there are
 * @param interfaceEndpoints AWS services reached inside the VPC, by the last part of their endpoint name
 * @param dataPorts TCP ports that the data tier serves to the private tier
 * @param flowLogRetentionDays days that flow logs are kept
 */
public record NetworkSettings(
        Cidr cidr,
        List<String> availabilityZones,
        NatGateways natGateways,
        List<String> interfaceEndpoints,
        List<Integer> dataPorts,
        int flowLogRetentionDays) {
    /** Smaller than /20 leaves no room for every tier in four zones; AWS allows no larger VPC than /16. */
    static final Legal<Cidr> VPC = Legal.where(
            "a /16 to /20 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
            cidr -> 16 <= cidr.prefixLength() && cidr.prefixLength() <= 20 && cidr.isPrivate());

    private static final Legal<String> ZONE =
            Legal.matching("an availability zone, such as ap-south-1a", Pattern.compile("[a-z]{2}-[a-z]+-\\d[a-z]"));

    /** What private nodes call without a way out to the Internet. */
    private static final List<String> ENDPOINTS = List.of(
            "ecr.api",
            "ecr.dkr",
            "sts",
            "logs",
            "ec2",
            "eks",
            "eks-auth",
            "elasticloadbalancing",
            "autoscaling",
            "secretsmanager",
            "kms",
            "sqs");

    private static final Legal<String> ENDPOINT =
            Legal.oneOf(Stream.concat(ENDPOINTS.stream(), Stream.of("monitoring", "rds", "ssm"))
                    .toList());

    public NetworkSettings {
        availabilityZones = List.copyOf(availabilityZones);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
        dataPorts = List.copyOf(dataPorts);
        new Rules()
                .check("cidr", cidr, VPC)
                .checkEach("availabilityZones", availabilityZones, ZONE)
                .check("availabilityZones", availabilityZones, Legal.count(2, 4, "availability zones"))
                .check("availabilityZones", availabilityZones, Legal.distinct())
                .checkEach("interfaceEndpoints", interfaceEndpoints, ENDPOINT)
                .check("interfaceEndpoints", interfaceEndpoints, Legal.distinct())
                .checkEach("dataPorts", dataPorts, Legal.between(1, 65535))
                .check("dataPorts", dataPorts, Legal.distinct())
                .check("flowLogRetentionDays", flowLogRetentionDays, LogRetention.DAYS)
                .enforce();
    }

    static NetworkSettings read(Section in, String region) {
        return new NetworkSettings(
                in.cidr("cidr").required(Cidr.parse("10.0.0.0/16")),
                in.texts("availabilityZones").orElse(List.of(region + "a", region + "b", region + "c")),
                in.constant("natGateways", NatGateways.class).orElse(NatGateways.PER_AZ),
                in.texts("interfaceEndpoints").orElse(ENDPOINTS),
                in.integers("dataPorts").orElse(List.of(5432)),
                in.integer("flowLogRetentionDays").orElse(90));
    }
}
