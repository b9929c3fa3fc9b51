package org.surveystats.expectedrange;

import java.util.List;

/** How a unit compares with what is expected, from worst to best. */
public enum Band {
    /** Code 1. */
    MUCH_WORSE(1, "Much worse than expected"),
    /** Code 2. */
    WORSE(2, "Worse than expected"),
    /** Code 3. */
    SOMEWHAT_WORSE(3, "Somewhat worse than expected"),
    /** Code 4. */
    ABOUT_THE_SAME(4, "About the same"),
    /** Code 5. */
    SOMEWHAT_BETTER(5, "Somewhat better than expected"),
    /** Code 6. */
    BETTER(6, "Better than expected"),
    /** Code 7. */
    MUCH_BETTER(7, "Much better than expected");

    private static final List<Band> BY_CODE = List.of(values());

    private final int code;
    private final String words;

    Band(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * The code in files.
     *
     * @return 1 (much worse) to 7 (much better)
     */
    public int code() {
        return code;
    }

    /**
     * The band of a code.
     *
     * @param code 1 to 7
     * @return the band
     * @throws IllegalArgumentException if there is none of that code
     */
    public static Band of(int code) {
        if (code >= 1 && code <= BY_CODE.size()) {
            return BY_CODE.get(code - 1);
        }
        throw new IllegalArgumentException("code must be in [1, 7]: " + code);
    }

    /** The words of the published reports. */
    @Override
    public String toString() {
        return words;
    }
}
