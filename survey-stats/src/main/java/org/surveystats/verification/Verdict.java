package org.surveystats.verification;

/** What a check concludes about figures. */
public enum Verdict {
    /** No unrounded values agree with what is printed. */
    IMPOSSIBLE("impossible"),
    /** They agree for some of the unrounded values that the rounding allows, and so a range gets smaller. */
    NARROWED("narrowed"),
    /** A figure that the check needs is not printed; nothing that is printed contradicts it. */
    UNDECIDED("undecided"),
    /** They agree whatever the unrounded values are, or for some without any range getting smaller. */
    CONSISTENT("consistent");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The verdict in a word. */
    @Override
    public String toString() {
        return word;
    }
}
