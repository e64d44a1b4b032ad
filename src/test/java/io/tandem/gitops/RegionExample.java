package io.tandem.gitops;

import java.util.List;
import java.util.stream.Stream;

/** A region that is delivered to, as its cluster's secret would name it; the rest is the contract's examples. */
record RegionExample(String environment, String region, String role) {
    static final String ENVIRONMENT_LABEL = "tandem.io/environment";
    static final String REGION_LABEL = "tandem.io/region";

    /** Every region that the generators of an ApplicationSet deliver to. */
    static List<RegionExample> of(String applicationSet) {
        return Generator.of(GitOpsFiles.document(applicationSet))
                .flatMap(generator -> generator.values(ENVIRONMENT_LABEL).stream()
                        .flatMap(environment -> inEach(environment, generator.values(REGION_LABEL))))
                .toList();
    }

    String value(Contract.Use use, Contract contract) {
        return switch (use.key()) {
            case "environment" -> environment;
            case "region" -> region;
            case "role" -> role;
            default -> contract.example(use);
        };
    }

    private static Stream<RegionExample> inEach(String environment, List<String> regions) {
        return regions.stream().map(region -> new RegionExample(environment, region, role(regions, region)));
    }

    private static String role(List<String> regions, String region) {
        if (regions.size() == 1) {
            return "standalone";
        }
        return region.equals(regions.get(0)) ? "primary" : "dr";
    }
}
