package org.surveystats.decoding;

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
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d*\\.\\d+");
    private static final Pattern WHOLE_WITH_DECIMALS = Pattern.compile("-?\\d+\\.0+");
    private static final Pattern TICK = Pattern.compile(
            "x|y|n|yes|no|true|false|checked|unchecked|selected|not selected", Pattern.CASE_INSENSITIVE);
    /** What statistical programs and institutes write where there is no answer. */
    private static final Pattern MISSING = Pattern.compile(
            "(?:-?9{2,4}|-[1-9]|-?99[0-9]|-?8{2,4}|-?7{2,4})(?:\\.0+)?|\\.[a-z]?|-|--|\\?|n/?a|nan|null|none|missing|#null!|#n/a",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_TICKED =
            Pattern.compile("n|no|false|unchecked|not selected", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMALS = Pattern.compile("-?\\d*[.,]\\d+");
    private static final Pattern TEXT = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\d+(?:\\.0+)?");

    private static final String NOT_WHOLE =
            "the question takes whole numbers only, unless \"whole\" is false in the questionnaire";
    private static final String ELSEWHERE =
            ", or in missingCodes of layout.answersTo where it is an answer to another question";

    /** Where texts are on the first rows and nowhere else. */
    static final String HEADER =
            "texts are on the first lines only: if these belong to the header, set layout.file.headerRows";

    private static final int MOST_NAMED = 3;
    /** So many errors are hardly slips. */
    private static final int MANY = 20;

    private Hint() {}

    /**
     * What may help.
     *
     * @param values the values found, with how often each was
     * @return empty when nothing is known to
     */
    static String of(RowProblem problem, Map<String, Long> values, long errors, String allowed) {
        if (problem == RowProblem.LABEL) {
            return allowed.equals(Allowed.TICK)
                    ? "these are labels of options: set layout.answers to {\"ticked\": \"label\"} (Java: withAnswers)"
                    : "these are labels of answers: set layout.answers to {\"as\": \"labels\"} (Java: withAnswers)";
        }
        if (!OF_ANSWERS.contains(problem) || values.isEmpty()) {
            return "";
        }
        if (all(values, WHOLE_WITH_DECIMALS) && !Allowed.isAnswer(allowed)) {
            return "whole numbers are written without decimals";
        }
        if (all(values, DECIMALS) && !all(values, WHOLE_WITH_DECIMALS)) {
            String point = ofDecimalMark(values, allowed);
            boolean whole = Allowed.isWhole(allowed);
            return point + (whole && !point.isEmpty() ? "; " : "") + (whole ? NOT_WHOLE : "");
        }
        if (allowed.equals(Allowed.TICK)) {
            return ofTicks(values);
        }
        if (!Allowed.isAnswer(allowed)) {
            return "";
        }
        // A value that is nearly every one of many errors is hardly a slip.
        String missing = named(
                values,
                entry -> MISSING.matcher(entry.getKey()).matches()
                        || (errors >= MANY
                                && problem != RowProblem.UNKNOWN_LABEL
                                && 10 * entry.getValue() >= 9 * errors));
        if (!missing.isEmpty()) {
            return ofMissing(missing, values);
        }
        return Allowed.isLabel(allowed) ? ofLabels(values) : ofCodes(problem, values, errors);
    }

    private static String ofDecimalMark(Map<String, Long> values, String allowed) {
        if (Allowed.hasComma(allowed)) {
            return all(values, DECIMAL_POINT) ? "decimals have a point: set layout.file.decimalMark to \".\"" : "";
        }
        if (!all(values, DECIMAL_COMMA)) {
            return "";
        }
        return Allowed.isAnswer(allowed)
                ? "decimals have a comma: set layout.file.decimalMark to \",\""
                : "decimals are separated by a point, not a comma";
    }

    private static String ofMissing(String missing, Map<String, Long> values) {
        return "if " + missing + " means that there is no answer, list it in layout.missingCodes"
                + (all(values, WHOLE) ? ELSEWHERE : "");
    }

    private static String ofTicks(Map<String, Long> values) {
        if (all(values, TICK)) {
            return "ticks are in words: set layout.answers to " + asTicks(values) + " (Java: withAnswers)";
        }
        String missing = named(values, entry -> MISSING.matcher(entry.getKey()).matches());
        if (!missing.isEmpty()) {
            return ofMissing(missing, values);
        }
        String only = values.keySet().iterator().next();
        return values.size() == 1 && all(values, WHOLE)
                ? "if \"" + only + "\" means not ticked, set layout.answers to {\"ticked\": [\"1\"], \"notTicked\": [\""
                        + only + "\"]} (Java: withAnswers); if it means ticked, list it in ticked"
                : "";
    }

    private static String asTicks(Map<String, Long> values) {
        String ticked = listed(values, NOT_TICKED.asMatchPredicate().negate());
        String notTicked = listed(values, NOT_TICKED.asMatchPredicate());
        // A column of one word may be of an option that nobody chose.
        return "{\"ticked\": [" + (ticked.isEmpty() ? "..." : ticked) + "]"
                + (notTicked.isEmpty() ? "" : ", \"notTicked\": [" + notTicked + "]") + "}";
    }

    private static String listed(Map<String, Long> values, Predicate<String> wanted) {
        return values.keySet().stream()
                .filter(wanted)
                .sorted()
                .map(value -> "\"" + value + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String ofLabels(Map<String, Long> values) {
        return "if this is a label that is written otherwise, say so in codes of layout.answersTo, such as {\"codes\": {\""
                + values.keySet().stream().sorted().findFirst().orElseThrow() + "\": 1}}";
    }

    private static String ofCodes(RowProblem problem, Map<String, Long> values, long errors) {
        if (problem != RowProblem.NOT_AN_INTEGER) {
            return "";
        }
        return errors >= MANY && all(values, TEXT)
                ? "if these stand for codes, say so in layout.answersTo, such as {\"codes\": {\"A1\": 1}}"
                : "";
    }

    /** Whether what was found is words where numbers must be. */
    static boolean areTexts(RowProblem problem, Set<String> values) {
        return (problem == RowProblem.NOT_AN_INTEGER || problem == RowProblem.NOT_A_NUMBER)
                && values.stream().allMatch(value -> TEXT.matcher(value).matches());
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
