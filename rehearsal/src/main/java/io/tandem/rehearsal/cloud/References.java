package io.tandem.rehearsal.cloud;

import static java.util.stream.Collectors.toMap;

import io.tandem.rehearsal.account.Account;
import io.tandem.rehearsal.account.CloudResource;
import io.tandem.rehearsal.catalog.Catalog;
import io.tandem.rehearsal.catalog.InputFact;
import io.tandem.rehearsal.catalog.Reference;
import io.tandem.rehearsal.catalog.ResourceType;
import io.tandem.rehearsal.values.Paths;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who names whom: what is named must exist in the right region, and stays while something needs it. */
final class References implements Rule {
    private static final String AWS_MANAGED_POLICY = "arn:aws:iam::aws:policy/";

    /** How the parameter groups begin that every account has. */
    private static final String MADE_BY_AWS = "default.";

    private final Catalog catalog;
    private final Map<String, List<Need>> needing;

    /** That resources of a type may not lose what they name in an input. */
    private record Need(ResourceType user, String path, Reference reference) {}

    References(Catalog catalog) {
        this.catalog = catalog;
        this.needing = catalog.all().stream().collect(toMap(ResourceType::token, type -> needsOf(catalog, type)));
    }

    @Override
    public void check(Request request) {
        if (request.operation() == Request.Operation.DELETE) {
            refuseIfNeeded(request);
        } else {
            request.type().inputs().values().forEach(input -> refuseIfMissing(request, input));
        }
    }

    /** The resource that a reference's value stands for, in its own scope. */
    static Optional<CloudResource> target(
            Catalog catalog, Account account, Reference reference, String scope, String value) {
        return candidates(catalog, account, reference, scope).stream()
                .filter(r -> reference.attributes().stream()
                        .anyMatch(a -> r.attribute(a).filter(value::equals).isPresent()))
                .findFirst();
    }

    private static Collection<CloudResource> candidates(
            Catalog catalog, Account account, Reference reference, String scope) {
        return catalog.standingFor(reference.type()).stream()
                .flatMap(type -> (reference.anywhere()
                                ? account.all(type.token())
                                : account.all(type.token(), type.global() ? "global" : scope))
                        .stream())
                .toList();
    }

    private void refuseIfMissing(Request request, InputFact input) {
        if (input.refers().isEmpty() || isNoted(request, input)) {
            return;
        }
        var reference = input.refers().get();
        for (var value : request.all(input.path())) {
            if (value instanceof String text && !text.isEmpty() && !exists(request, reference, text)) {
                throw missing(request, input, reference, text);
            }
        }
    }

    /** Whether AWS noted the name at an earlier call and does not look again: what it names may be gone since. */
    private static boolean isNoted(Request request, InputFact input) {
        var current = request.current();
        return current != null
                && input.refers().filter(Reference::weak).isPresent()
                && Paths.all(current.inputs(), input.path()).equals(request.all(input.path()));
    }

    private boolean exists(Request request, Reference reference, String value) {
        return value.startsWith(AWS_MANAGED_POLICY)
                || value.startsWith(MADE_BY_AWS)
                || target(catalog, request.account(), reference, request.scope(), value)
                        .isPresent()
                || madeAlong(request, reference.type(), value);
    }

    /** Whether AWS made it along with another resource: a VPC's default security group, a cluster's. */
    private boolean madeAlong(Request request, String type, String value) {
        return request.account().all().stream()
                .filter(owner -> owner.scope().equals(request.scope()))
                .anyMatch(owner -> catalog.find(owner.type()).stream()
                        .flatMap(t -> t.provides().entrySet().stream())
                        .filter(provided -> provided.getValue().equals(type))
                        .anyMatch(provided -> owner.attribute(provided.getKey())
                                .filter(value::equals)
                                .isPresent()));
    }

    private Refusal missing(Request request, InputFact input, Reference reference, String value) {
        var type = catalog.find(reference.type());
        var code =
                reference.missing().or(() -> type.map(ResourceType::notFound)).orElse("ResourceNotFoundException");
        var message = "%s: '%s' does not exist in %s".formatted(input.path(), value, request.scope());
        return target(catalog, request.account(), reference.inAnyRegion(), request.scope(), value)
                .map(r -> new Refusal(
                        reference
                                .missing()
                                .or(() -> type.flatMap(ResourceType::elsewhere))
                                .orElse(code),
                        "%s: it is in %s, and %s needs one of its own region"
                                .formatted(message, r.scope(), request.type().kind())))
                .orElseGet(() -> new Refusal(code, message));
    }

    private void refuseIfNeeded(Request request) {
        var current = request.current();
        if (current == null) {
            return;
        }
        dependents(request.account(), current).findFirst().ifPresent(user -> {
            throw new Refusal(
                    request.type().inUse(),
                    "%s '%s' is still used by %s (%s)"
                            .formatted(request.type().kind(), current.id(), user.id(), user.logicalName()));
        });
    }

    private Stream<CloudResource> dependents(Account account, CloudResource current) {
        return needing.getOrDefault(current.type(), List.of()).stream()
                .flatMap(need -> account.all(need.user().token()).stream()
                        .filter(user -> need.reference().anywhere()
                                || user.scope().equals(current.scope())
                                || current.scope().equals("global"))
                        .filter(user -> names(user, need, current)));
    }

    private static boolean names(CloudResource user, Need need, CloudResource current) {
        return Paths.all(user.inputs(), need.path()).stream().anyMatch(value -> need.reference().attributes().stream()
                .anyMatch(a -> current.attribute(a).filter(value::equals).isPresent()));
    }

    /** The inputs that hold a resource of a type in place while they name it. */
    private static List<Need> needsOf(Catalog catalog, ResourceType type) {
        return catalog.all().stream()
                .flatMap(user -> user.inputs().values().stream().flatMap(input -> input.refers().stream()
                        .filter(reference -> !reference.weak() && type.standsFor(reference.type()))
                        .map(reference -> new Need(user, input.path(), reference))))
                .toList();
    }
}
