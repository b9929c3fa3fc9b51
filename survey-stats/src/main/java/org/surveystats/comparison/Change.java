package org.surveystats.comparison;

/** How a score changed between two surveys. */
public enum Change {
    /** Significantly lower. */
    DECREASE(-1, "Decrease"),
    /** No significant change. */
    NO_CHANGE(0, "No change"),
    /** Significantly higher. */
    INCREASE(1, "Increase");

    private final int code;
    private final String words;

    Change(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * The code in files.
     *
     * @return -1, 0 or 1
     */
    public int code() {
        return code;
    }

    /** The words of the published reports. */
    @Override
    public String toString() {
        return words;
    }
}
