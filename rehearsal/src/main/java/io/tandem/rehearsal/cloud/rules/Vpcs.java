package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;

/** The address range of a VPC. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
final class Vpcs {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    private Vpcs() {}

    static void size(Request request) {
        request.text("cidrBlock").ifPresent(cidr -> {
            int prefix = CidrBlock.parse(cidr).prefix();
            if (prefix < LARGEST || prefix > SMALLEST) {
                throw new Refusal(
                        "InvalidVpc.Range",
                        "cidrBlock: the CIDR '%s' is invalid, a VPC is /%d to /%d".formatted(cidr, LARGEST, SMALLEST));
            }
        });
    }
}
