package io.tandem.rehearsal.catalog;

import java.util.List;

/**
 * That an input names another resource of the account.
 *
 * @param type the type it names
 * @param attributes the attributes of that resource it may be equal to; {@code id} is the resource's id
 * @param weak whether the named resource may be deleted while this one names it
 * @param anywhere whether the named resource may be in another region: the bucket or database that is copied
 */
public record Reference(String type, List<String> attributes, boolean weak, boolean anywhere) {

    /** Reads {@code aws:iam/role:Role.arn} or {@code aws:kms/key:Key.keyId|arn}; without an attribute it is the id. */
    static Reference parse(String text, boolean weak, boolean anywhere) {
        int dot = text.indexOf('.', text.lastIndexOf(':'));
        if (dot < 0) {
            return new Reference(text, List.of("id"), weak, anywhere);
        }
        return new Reference(
                text.substring(0, dot), List.of(text.substring(dot + 1).split("\\|")), weak, anywhere);
    }

    /** The same, wherever the named resource is. */
    public Reference inAnyRegion() {
        return new Reference(type, attributes, weak, true);
    }
}
