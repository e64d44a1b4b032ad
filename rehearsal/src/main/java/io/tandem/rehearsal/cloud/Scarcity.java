package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.ResourceType.Quota;
import io.tandem.rehearsal.catalog.ResourceType.Unique;
import io.tandem.rehearsal.values.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that only one may have, and quotas. */
final class Scarcity implements Rule {
    private final Map<String, Integer> raisedQuotas;

    /** Takes the quotas that this account had raised: the most there may be, by resource type. */
    Scarcity(Map<String, Integer> raisedQuotas) {
        this.raisedQuotas = raisedQuotas;
    }

    @Override
    public void check(Request request) {
        if (request.operation() == Request.Operation.DELETE) {
            return;
        }
        request.type().unique().forEach(unique -> refuseDuplicate(request, unique));
        if (request.operation() == Request.Operation.CREATE) {
            request.type().quota().ifPresent(quota -> refuseTooMany(request, quota));
        }
    }

    private static void refuseDuplicate(Request request, Unique unique) {
        if (unique.by().stream()
                .noneMatch(path -> Paths.one(request.inputs(), path).isPresent())) {
            return;
        }
        var others = unique.everywhere()
                ? request.othersAnywhere(request.type().token())
                : request.others(request.type().token());
        others.stream()
                .filter(other -> sameIn(unique.by(), request, other))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            unique.code(),
                            "%s: %s '%s' already has %s"
                                    .formatted(
                                            String.join(", ", unique.by()),
                                            request.type().kind(),
                                            other.id(),
                                            valuesOf(request, unique)));
                });
    }

    private void refuseTooMany(Request request, Quota quota) {
        int max = raisedQuotas.getOrDefault(request.type().token(), quota.max());
        long count = request.others(request.type().token()).stream()
                .filter(other -> sameIn(quota.per(), request, other))
                .count();
        if (count >= max) {
            throw new Refusal(
                    quota.code(),
                    "The maximum number of %s, %d per %s, has been reached"
                            .formatted(
                                    request.type().kind(),
                                    max,
                                    quota.per().isEmpty() ? request.scope() : String.join(" and ", quota.per())));
        }
    }

    private static boolean sameIn(List<String> paths, Request request, CloudResource other) {
        return paths.stream().allMatch(path -> valueAt(path, request, request.inputs())
                .equals(valueAt(path, request, other.inputs())));
    }

    /** An input, its default if it is not set, or {@code subnetId.availabilityZone}: an attribute of what it names. */
    private static Optional<Object> valueAt(String path, Request request, Map<String, Object> inputs) {
        var input = request.type().inputs().get(path);
        if (input != null) {
            return Paths.one(inputs, path).or(() -> Optional.ofNullable(input.defaultValue()));
        }
        int dot = path.lastIndexOf('.');
        return Optional.ofNullable(request.type().inputs().get(path.substring(0, dot)))
                .flatMap(InputFact::refers)
                .flatMap(reference -> Paths.text(inputs, path.substring(0, dot))
                        .flatMap(id -> request.account().find(reference.type(), request.scope(), id)))
                .flatMap(named -> named.attribute(path.substring(dot + 1)));
    }

    private static String valuesOf(Request request, Unique unique) {
        return unique.by().stream()
                .flatMap(path -> Paths.one(request.inputs(), path).stream())
                .map(value -> "'" + value + "'")
                .reduce((a, b) -> a + ", " + b)
                .orElse("the same");
    }
}
