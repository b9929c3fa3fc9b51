package org.surveystats.io.json;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read of one part of a document, or nothing where that failed and was reported; other parts are read all
 * the same.
 */
record Part<T>(Optional<T> value) {
    static <T> Part<T> read(Supplier<T> read) {
        try {
            return new Part<>(Optional.of(read.get()));
        } catch (RefusedJsonException told) {
            return new Part<>(Optional.empty());
        }
    }

    /**
     * The value, of which something else is made.
     *
     * @throws RefusedJsonException if there is none, so that nothing can be made of it
     */
    T get() {
        return value.orElseThrow(RefusedJsonException::new);
    }
}
