package org.surveystats.io.csv;

import org.surveystats.response.InvalidResponsesException;

/**
 * Responses that can be read and cannot be counted. Which of several is met first depends on how the source is shared.
 */
final class RefusedBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InvalidResponsesException told;

    RefusedBatchException(String source, IllegalArgumentException refusal) {
        super(refusal);
        told = new InvalidResponsesException(source, String.valueOf(refusal.getMessage()));
        told.initCause(refusal);
    }

    /** What is told to the one who asked for the counts. */
    InvalidResponsesException told() {
        return told;
    }
}
