package org.surveystats.response;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may help where many cells of a column cannot be used for the same reason. */
final class Hint {
    private static final Set<RowProblem> OF_ANSWERS = Set.of(
            RowProblem.NOT_AN_INTEGER,
            RowProblem.NOT_A_NUMBER,
            RowProblem.OUT_OF_RANGE,
            RowProblem.UNKNOWN_CODE,
            RowProblem.UNKNOWN_LABEL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern WHOLE_WITH_DECIMALS = Pattern.compile("-?\\d+\\.0+");
    private static final Pattern TICK = Pattern.compile(
            "x|y|n|yes|no|true|false|checked|unchecked|selected|not selected", Pattern.CASE_INSENSITIVE);
    /** What statistical programs and institutes write where there is no answer. */
    private static final Pattern MISSING = Pattern.compile(
            "-?9{2,4}|-[1-9]|-?99[0-9]|-?8{2,4}|-?7{2,4}|\\.[a-z]?|-|--|\\?|n/?a|nan|null|none|missing|#null!|#n/a",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_NAMED = 3;

    private Hint() {}

    /**
     * What may help.
     *
     * @param values the values found, with how often each was
     * @return empty when nothing is known to
     */
    static String of(RowProblem problem, Map<String, Long> values, long errors, String allowed) {
        if (problem == RowProblem.LABEL) {
            return "the labels of answers are there instead of their codes";
        }
        if (!OF_ANSWERS.contains(problem) || values.isEmpty()) {
            return "";
        }
        if (all(values, DECIMAL_COMMA)) {
            return "decimals are separated by a point, not a comma";
        }
        if (all(values, WHOLE_WITH_DECIMALS)) {
            return "codes are whole numbers, without decimals";
        }
        if (allowed.equals(TickDecoder.ALLOWED)) {
            return all(values, TICK) ? "ticks in words cannot be read: write 1 for ticked, 0 or nothing for not" : "";
        }
        // A value that is nearly every one of many errors is hardly a slip.
        String missing = named(
                values,
                entry -> MISSING.matcher(entry.getKey()).matches()
                        || (errors >= 20 && 10 * entry.getValue() >= 9 * errors));
        return missing.isEmpty()
                ? ""
                : "if " + missing + " means that there is no answer, list it in layout.missingCodes";
    }

    private static boolean all(Map<String, Long> values, Pattern pattern) {
        return values.keySet().stream().allMatch(value -> pattern.matcher(value).matches());
    }

    private static String named(Map<String, Long> values, Predicate<Map.Entry<String, Long>> wanted) {
        return values.entrySet().stream()
                .filter(wanted)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(MOST_NAMED)
                .map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(" or "));
    }
}
