package io.tandem.rehearsal.cloud;

/** Something that AWS checks when it is asked, beyond what the catalog can say in facts. */
@FunctionalInterface
public interface Rule {
    /** Returns if AWS would go ahead. Throws {@link Refusal} with AWS's error code if not. */
    void check(Request request);
}
