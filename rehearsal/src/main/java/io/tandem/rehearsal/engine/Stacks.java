package io.tandem.rehearsal.engine;

import io.tandem.rehearsal.catalog.Catalog;

/** The stacks of one project, in one account, simulated or real. */
public interface Stacks extends AutoCloseable {

    /** The stack with the configuration of its file. */
    EngineStack stack(String name);

    /** What is known of resource types, such as how long they take. */
    Catalog catalog();

    @Override
    void close();
}
