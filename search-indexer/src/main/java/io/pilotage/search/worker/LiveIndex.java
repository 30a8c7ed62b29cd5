package io.pilotage.search.worker;

import org.jspecify.annotations.Nullable;

/**
 * The index that is read at the moment.
 *
 * @param fingerprint of the definition that it was made from, or null when it carries none
 */
record LiveIndex(String name, @Nullable String fingerprint) {

    boolean madeFrom(IndexDefinition definition) {
        return definition.fingerprint().equals(fingerprint);
    }
}
