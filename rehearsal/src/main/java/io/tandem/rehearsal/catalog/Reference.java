package io.tandem.rehearsal.catalog;

import java.util.List;
import java.util.Optional;

/**
 * That an input names another resource of the account.
 *
 * @param type the type it names
 * @param attributes the attributes of that resource it may be equal to; {@code id} is the resource's id
 * @param weak whether the named resource may be deleted while this one names it
 * @param anywhere whether the named resource may be in another region: the bucket or database that is copied
 * @param missing the error code if the named resource is not there, where it is another than that of its type
 */
public record Reference(
        String type, List<String> attributes, boolean weak, boolean anywhere, Optional<String> missing) {

    /** Reads {@code aws:iam/role:Role.arn} or {@code aws:kms/key:Key.keyId|arn}; without an attribute it is the id. */
    static Reference parse(String text, boolean weak, boolean anywhere, Optional<String> missing) {
        int dot = text.indexOf('.', text.lastIndexOf(':'));
        var type = dot < 0 ? text : text.substring(0, dot);
        var attributes = dot < 0 ? "id" : text.substring(dot + 1);
        return new Reference(type, List.of(attributes.split("\\|")), weak, anywhere, missing);
    }

    /** The same, wherever the named resource is. */
    public Reference inAnyRegion() {
        return new Reference(type, attributes, weak, true, missing);
    }
}
