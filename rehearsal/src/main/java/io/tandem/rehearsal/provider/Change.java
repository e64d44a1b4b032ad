package io.tandem.rehearsal.provider;

import pulumirpc.Provider.PropertyDiff;

/**
 * One property that differs between what a resource was made with and what the program asks for.
 *
 * @param path as the engine writes paths: {@code vpcConfig.subnetIds[0]}
 * @param replaces whether AWS builds the resource anew for it
 */
record Change(String path, Kind kind, boolean replaces) {
    enum Kind {
        ADD,
        DELETE,
        UPDATE
    }

    /** The top-level property it is in. */
    String root() {
        return path.split("[.\\[]", 2)[0];
    }

    PropertyDiff toWire() {
        var kindOnWire =
                switch (kind) {
                    case ADD -> replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD;
                    case DELETE -> replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE;
                    case UPDATE -> replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE;
                };
        return PropertyDiff.newBuilder().setKind(kindOnWire).setInputDiff(true).build();
    }
}
