package org.surveystats.verification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * What one check says.
 *
 * @param check the check's name, for example {@code S4 mean}
 * @param verdict whether unrounded values exist that agree with what is printed
 * @param fromRounded whether the printed figures agree when they are taken as printed, the coarsest of several
 *     printings, with only the result rounded: impossible where a reader who recalculates gets something else. Never
 *     narrowed
 * @param ranges where the unrounded value of a figure must lie by this check alone, for the figures of which it tells
 *     more than their own printing; empty if the check is impossible
 * @param reasoning the numbers that lead to the verdict, in words
 */
public record Finding(
        String check, Verdict verdict, Verdict fromRounded, Map<String, Interval> ranges, String reasoning) {
    /**
     * Copies the ranges, whose order stays.
     *
     * @throws IllegalArgumentException if the name or the reasoning is blank
     */
    public Finding {
        Argument.text("check", check);
        Objects.requireNonNull(verdict, "verdict must not be null");
        Objects.requireNonNull(fromRounded, "fromRounded must not be null");
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        Argument.text("reasoning", reasoning);
    }

    /** The verdict with its reasoning. */
    @Override
    public String toString() {
        return check + ": " + verdict + "\n" + reasoning;
    }
}
