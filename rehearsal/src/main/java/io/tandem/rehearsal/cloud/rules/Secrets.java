package io.tandem.rehearsal.cloud.rules;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.cloud.Refusal;
import io.tandem.rehearsal.cloud.Request;
import java.util.Optional;
import java.util.stream.Stream;

/** Secrets and their names. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
final class Secrets {
    static final String BAD_VALUE = "InvalidParameterException";

    private static final String DELETED = "secretsmanager:deletedSecret";
    private static final int DEFAULT_WINDOW = 30;

    private Secrets() {}

    /** A name is free when no secret, no replica of one and no deleted one in its window has it. */
    static void name(Request request) {
        var name = request.text("name").orElse("");
        if (request.operation() != Request.Operation.CREATE) {
            return;
        }
        if (SecretReplicas.inRegion(request.account(), request.scope()).anyMatch(secret -> isCalled(secret, name))) {
            throw new Refusal(
                    "ResourceExistsException",
                    "name: The operation failed because the secret %s already exists in %s, as a replica"
                            .formatted(name, request.scope()));
        }
        if (request.account()
                .find(CloudResource.typeOfRemains(DELETED), request.scope(), name)
                .isPresent()) {
            throw new Refusal(
                    "InvalidRequestException",
                    "name: You can't create this secret because a secret with this name, %s, is already scheduled for deletion"
                            .formatted(name));
        }
    }

    static void key(Request request) {
        KeyUse.own(request, "kmsKeyId", BAD_VALUE);
    }

    /** A deleted secret keeps its name for its recovery window. */
    static CloudResource kept(Request request, CloudResource secret) {
        if (Numbers.whole(secret.inputs(), "recoveryWindowInDays").orElse(DEFAULT_WINDOW) != 0) {
            secret.attribute("name").ifPresent(name -> request.account()
                    .put(CloudResource.remains(DELETED, request.scope(), name, secret)));
        }
        return secret;
    }

    /** What is said of a secret is said to the secret itself: a replica is read-only. */
    static void original(Request request) {
        var path = request.text("secretArn").isPresent() ? "secretArn" : "secretId";
        var asked = request.text(path).orElse("");
        if (find(request, asked).isPresent()) {
            return;
        }
        if (SecretReplicas.inRegion(request.account(), request.scope())
                .anyMatch(secret -> isCalled(secret, asked)
                        || SecretReplicas.arnIn(request.scope(), secret).equals(asked))) {
            throw new Refusal(
                    BAD_VALUE,
                    path
                            + ": Operation not permitted on a replica secret. Call must be made in primary secret's region");
        }
        throw new Refusal(
                "ResourceNotFoundException",
                "%s: Secrets Manager can't find the specified secret '%s' in %s"
                        .formatted(path, asked, request.scope()));
    }

    static boolean isCalled(CloudResource secret, String name) {
        return secret.attribute("name").filter(name::equals).isPresent();
    }

    static Optional<CloudResource> find(Request request, String asked) {
        return Stream.concat(
                        request.account().find(Types.SECRET, request.scope(), asked).stream(),
                        request.account().all(Types.SECRET, request.scope()).stream()
                                .filter(secret -> isCalled(secret, asked)))
                .findFirst();
    }
}
