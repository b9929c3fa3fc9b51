package org.surveystats.io.responses;

import org.surveystats.decoding.InvalidSourceException;

/**
 * Responses that can be read and cannot be counted. Which of several is met first depends on how the source is shared.
 */
final class RefusedBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InvalidSourceException told;

    RefusedBatchException(String source, IllegalArgumentException refusal) {
        super(refusal);
        told = new InvalidSourceException(source, String.valueOf(refusal.getMessage()));
        told.initCause(refusal);
    }

    /** What is told to the one who asked for the counts. */
    InvalidSourceException told() {
        return told;
    }
}
