package org.surveystats.response;

/**
 * Whether a route leads a respondent to a question, in three-valued logic (Kleene 1938, On notation for ordinal numbers): a
 * blank leading question leaves it unknown; "all" takes the least of its parts, "any" the greatest. The verdicts of a batch
 * are an array of these numbers, one for each row.
 */
final class Verdict {
    static final byte NO = -1;
    static final byte UNKNOWN = 0;
    static final byte YES = 1;

    private Verdict() {}

    /** Changes the verdicts to the lesser of each and another. */
    static void least(byte[] verdicts, byte[] others) {
        for (int row = 0; row < verdicts.length; row++) {
            verdicts[row] = (byte) Math.min(verdicts[row], others[row]);
        }
    }

    /** Changes the verdicts to the greater of each and another. */
    static void greatest(byte[] verdicts, byte[] others) {
        for (int row = 0; row < verdicts.length; row++) {
            verdicts[row] = (byte) Math.max(verdicts[row], others[row]);
        }
    }
}
