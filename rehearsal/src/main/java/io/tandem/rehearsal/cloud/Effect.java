package io.tandem.rehearsal.cloud;

import io.tandem.rehearsal.account.CloudResource;

/** What AWS does once it has agreed to a call, beyond what the catalog can say in facts. */
@FunctionalInterface
public interface Effect {
    /**
     * Returns what becomes of the resource that the call makes or changes; of a deleted one nothing becomes. May change
     * others in the account.
     */
    CloudResource of(Request request, CloudResource resource);
}
