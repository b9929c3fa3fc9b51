package org.surveystats.decoding;

import java.util.Objects;

/**
 * A typed cell of which the source itself says that it is a missing value, whether or not the layout lists its code: a
 * blank answer, counted as a missing code. Where missing codes mean nothing, in units, identities and the condition on
 * rows, it is its code.
 *
 * @param code the code as text, such as {@code -9}; empty when the source has none
 */
public record MissingCode(String code) {
    /** Checks the code. */
    public MissingCode {
        Objects.requireNonNull(code, "code must not be null");
    }
}
