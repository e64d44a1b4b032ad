package io.tandem.rehearsal.cloud;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One failure on request, {@code TYPE[/name][:nth]}: the nth call that changes a resource of the type (and of that
 * logical name) fails.
 *
 * @param nth counted from 1, over all calls that create, update or delete
 */
public record Fault(String type, Optional<String> name, int nth) {
    private static final Pattern FORM =
            Pattern.compile("(?<type>[a-z]+:[A-Za-z0-9./-]+:[A-Za-z0-9]+)(/(?<name>[^:]+))?(:(?<nth>[1-9][0-9]*))?");

    /** Throws {@link IllegalArgumentException} that shows the form if {@code text} has another. */
    public static Fault parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not TYPE[/name][:nth], such as aws:eks/cluster:Cluster or aws:ec2/eip:Eip/tandem-prod-nat-1:2"
                            .formatted(text));
        }
        var nth = parts.group("nth");
        return new Fault(
                parts.group("type"), Optional.ofNullable(parts.group("name")), nth == null ? 1 : Integer.parseInt(nth));
    }

    boolean concerns(String token, String urn) {
        return type.equals(token) && name.map(n -> urn.endsWith("::" + n)).orElse(true);
    }

    @Override
    public String toString() {
        return type + name.map(n -> "/" + n).orElse("") + (nth == 1 ? "" : ":" + nth);
    }
}
