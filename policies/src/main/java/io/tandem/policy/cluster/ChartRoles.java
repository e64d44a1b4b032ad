package io.tandem.policy.cluster;

import io.tandem.policy.rules.Resource;
import io.tandem.policy.rules.Subject;
import io.tandem.policy.rules.Verdict;
import io.tandem.policy.values.Value;
import java.util.stream.Stream;

/** How the pods of a chart get a role. https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html */
final class ChartRoles {
    static final String ANNOTATION = "eks.amazonaws.com/role-arn";
    private static final String ASSOCIATION = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    private ChartRoles() {}

    /** The service account that the values at {@code path} describe has a role, or is made by somebody else. */
    static Verdict has(Subject release, String path) {
        var account = release.at(path);
        var annotations = account.at("annotations");
        if (account.at("create").texts().contains("false")) {
            return Verdict.PASS;
        } else if (annotations.isUnknown()) {
            return Verdict.deferred(path);
        } else if (!annotations.field(ANNOTATION).isAbsent()) {
            return Verdict.PASS;
        }
        var without = Verdict.fail("%s has no annotation %s, and no PodIdentityAssociation".formatted(path, ANNOTATION))
                .ifKnown(account.at("create"));
        var associations = release.stack().all(ASSOCIATION).stream()
                .filter(association ->
                        association.stackName().equals(release.resource().stackName()))
                .map(association -> isOf(association, release, account.at("name")));
        return Verdict.any(Stream.concat(Stream.of(without), associations).toList(), "");
    }

    /** Values that name no account leave its name to the chart. */
    private static Verdict isOf(Resource association, Subject release, Value name) {
        var namespace = Placement.namespace(release.resource());
        var account = association.at("serviceAccount");
        boolean same = namespace.equals(association.at("namespace"))
                && (name.text().filter(text -> !text.isEmpty()).isEmpty() || name.equals(account));
        return Verdict.passIf(same, "it is of another service account")
                .ifKnown(namespace, association.at("namespace"), account, name);
    }
}
