package org.surveystats.text;

import java.util.Objects;

/** How many of something, in English: 1 respondent, 17,322 respondents. */
public final class Counted {
    private Counted() {}

    /**
     * A count and what is counted.
     *
     * @param count how many
     * @param noun what, in the singular; one whose plural ends in s
     * @return the count in groups of three digits and the noun, in the plural unless the count is 1
     */
    public static String of(long count, String noun) {
        Objects.requireNonNull(noun, "noun must not be null");
        return Decimals.grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
