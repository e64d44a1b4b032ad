package io.tandem.rehearsal.replication;

/** Something that holds state in a region, and is not itself a copy of what another region holds. */
record Stateful(Kind kind, String name, String region) {}
