package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Regions;
import io.tandem.rehearsal.cloud.Request;
import io.tandem.rehearsal.values.Paths;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Repositories of images. https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
final class Repositories {
    private static final String BAD_VALUE = "InvalidParameterException";
    private static final int LONGEST = 256;
    private static final int MOST_DESTINATIONS = 25;
    private static final Pattern NAME = Pattern.compile("([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*");

    private Repositories() {}

    static void name(Request request) {
        request.text("name")
                .filter(name -> name.length() < 2
                        || name.length() > LONGEST
                        || !NAME.matcher(name).matches())
                .ifPresent(name -> {
                    throw new Refusal(
                            BAD_VALUE,
                            "name: Invalid parameter at 'repositoryName' failed to satisfy constraint: '%s' must have 2 to %d characters and match %s"
                                    .formatted(name, LONGEST, NAME));
                });
    }

    static void key(Request request) {
        for (var encryption : request.objects("encryptionConfigurations")) {
            var key = Paths.text(encryption, "kmsKey");
            boolean kms = Paths.text(encryption, "encryptionType")
                    .filter("KMS"::equals)
                    .isPresent();
            if (key.isPresent() && !kms) {
                throw new Refusal(
                        BAD_VALUE, "encryptionConfigurations[].kmsKey: can be set with the encryption type KMS only");
            }
            key.ifPresent(name ->
                    KeyUse.in(request, request.scope(), "encryptionConfigurations[].kmsKey", name, "KmsException"));
        }
    }

    /** Who may use a repository; what it is about is the repository, so actions are of ECR. */
    static void policy(Request request) {
        var policy = ResourcePolicies.parse(request, "policy", BAD_VALUE);
        policy.statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> !action.equals("*") && !action.startsWith("ecr:"))
                .findFirst()
                .ifPresent(action -> {
                    throw new Refusal(
                            BAD_VALUE,
                            "policy: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid repository policy provided': "
                                    + action);
                });
    }

    /** Where the registry of a region copies to. https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html */
    static void replication(Request request) {
        var destinations = request.objects("replicationConfiguration.rules[].destinations").stream()
                .map(destination -> Paths.text(destination, "registryId").orElse("") + " "
                        + Paths.text(destination, "region").orElse(""))
                .collect(Collectors.toSet());
        if (destinations.size() > MOST_DESTINATIONS) {
            throw new Refusal(
                    BAD_VALUE,
                    "replicationConfiguration.rules[].destinations: %d destinations, at most %d are legal across all rules"
                            .formatted(destinations.size(), MOST_DESTINATIONS));
        }
        request.all("replicationConfiguration.rules[].destinations[].region").stream()
                .map(String::valueOf)
                .filter(region ->
                        region.equals(request.scope()) || !Regions.all().contains(region))
                .findFirst()
                .ifPresent(region -> {
                    throw new Refusal(
                            BAD_VALUE,
                            "replicationConfiguration.rules[].destinations[].region: '%s' must be another region than %s, enabled in the account"
                                    .formatted(region, request.scope()));
                });
    }
}
