package org.surveystats.response;

/**
 * Whether a route leads a respondent to a question, in three-valued logic (Kleene 1938, On notation for ordinal
 * numbers): a blank leading question leaves it unknown; "all" takes the least of its parts, "any" the greatest. The
 * verdicts of a batch are an array of these numbers, one for each row.
 */
final class Verdict {
    static final byte NO = -1;
    static final byte UNKNOWN = 0;
    static final byte YES = 1;

    private Verdict() {}

    /** The lesser of each and another. */
    static byte[] least(byte[] verdicts, byte[] others) {
        byte[] least = new byte[verdicts.length];
        for (int row = 0; row < least.length; row++) {
            least[row] = (byte) Math.min(verdicts[row], others[row]);
        }
        return least;
    }

    /** The greater of each and another. */
    static byte[] greatest(byte[] verdicts, byte[] others) {
        byte[] greatest = new byte[verdicts.length];
        for (int row = 0; row < greatest.length; row++) {
            greatest[row] = (byte) Math.max(verdicts[row], others[row]);
        }
        return greatest;
    }
}
