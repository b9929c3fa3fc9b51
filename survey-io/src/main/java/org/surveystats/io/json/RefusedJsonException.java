package org.surveystats.io.json;

/** Leads out of what cannot be made of a value; what is wrong with it has been told to {@link JsonProblems}. */
final class RefusedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedJsonException() {
        // Met often in a bad file, and never shown.
        super(null, null, false, false);
    }
}
