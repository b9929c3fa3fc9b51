package org.surveystats.expectedrange;

import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * How a unit compares with what is expected: one of the bands of a {@link BandScheme}. The constants are the bands of
 * the built-in schemes, in the words of the published reports.
 *
 * @param code the code in files, 1 or more; 0 is reserved for units without a band
 * @param side on which side of what is expected it lies
 * @param name what it is called, for example {@code Worse than expected}
 * @param shortName the name where "than expected" is clear from the context, for example {@code Worse}
 * @param letters one or two letters that mark it in charts, for example {@code W}
 */
public record Band(int code, Side side, String name, String shortName, String letters) {
    /** Code 1. */
    public static final Band MUCH_WORSE =
            of(1, Side.WORSE, "Much worse than expected").withShort("Much worse", "MW");

    /** Code 2. */
    public static final Band WORSE = of(2, Side.WORSE, "Worse than expected").withShort("Worse", "W");

    /** Code 3. */
    public static final Band SOMEWHAT_WORSE =
            of(3, Side.WORSE, "Somewhat worse than expected").withShort("Somewhat worse", "SW");

    /** Code 4. */
    public static final Band ABOUT_THE_SAME = of(4, Side.SAME, "About the same").withShort("About the same", "A");

    /** Code 5. */
    public static final Band SOMEWHAT_BETTER =
            of(5, Side.BETTER, "Somewhat better than expected").withShort("Somewhat better", "SB");

    /** Code 6. */
    public static final Band BETTER = of(6, Side.BETTER, "Better than expected").withShort("Better", "B");

    /** Code 7. */
    public static final Band MUCH_BETTER =
            of(7, Side.BETTER, "Much better than expected").withShort("Much better", "MB");

    /**
     * Checks the code and that no text is blank.
     *
     * @throws IllegalArgumentException if the code is below 1 or a text is blank
     */
    public Band {
        Argument.atLeast("code", code, 1);
        Objects.requireNonNull(side, "side must not be null");
        Argument.text("name", name);
        Argument.text("shortName", shortName);
        Argument.text("letters", letters);
    }

    /**
     * A band that has no shorter name and is marked by its code in charts.
     *
     * @param code the code in files, 1 or more
     * @param side on which side of what is expected it lies
     * @param name what it is called
     * @return the band
     * @throws IllegalArgumentException if the code is below 1 or the name blank
     */
    public static Band of(int code, Side side, String name) {
        return new Band(code, side, name, name, String.valueOf(code));
    }

    /**
     * The same with a shorter name and other letters.
     *
     * @param shortName the name for tables and keys
     * @param letters one or two letters that mark it in charts
     * @return a copy
     * @throws IllegalArgumentException if a text is blank
     */
    public Band withShort(String shortName, String letters) {
        return new Band(code, side, name, shortName, letters);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
