package org.surveystats.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column of ticks is that of which option. Survey tools name such columns by the code of the option but list them
 * in any order, so the number at the end of a name says more than its index.
 */
final class TickColumns {
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,9})\\D*$");
    private static final Pattern POSITION = Pattern.compile("#\\d+");

    private TickColumns() {}

    /** The columns as they are, those of ticks in the order of the options where it can be told. */
    static QuestionColumns inOrder(MultipleChoice question, QuestionColumns columns) {
        if (columns instanceof QuestionColumns.ByCode byCode) {
            return byCodes(question, byCode.columns())
                    .<QuestionColumns>map(QuestionColumns.Listed::new)
                    .orElse(columns);
        }
        if (columns instanceof QuestionColumns.Listed listed && !arePositions(listed.names())) {
            return byNames(question, listed.names())
                    .<QuestionColumns>map(QuestionColumns.Listed::new)
                    .orElse(columns);
        }
        return columns;
    }

    /** Whether it cannot be told which of the listed columns is whose: numbers that are not those of the options. */
    static boolean areUnclear(MultipleChoice question, List<String> names) {
        return !arePositions(names)
                && names.stream().anyMatch(name -> Character.isDigit(name.charAt(name.length() - 1)))
                && byNames(question, names).isEmpty();
    }

    /** Columns by their positions in the file, which are in the order of the options. */
    private static boolean arePositions(List<String> names) {
        return names.stream().allMatch(name -> POSITION.matcher(name).matches());
    }

    /** Empty unless the last number of each name is the code of another option. */
    private static Optional<List<String>> byNames(MultipleChoice question, List<String> names) {
        Map<Integer, String> byCode = new TreeMap<>();
        for (String name : names) {
            Matcher number = LAST_NUMBER.matcher(name);
            if (!number.find() || byCode.put(Integer.parseInt(number.group(1)), name) != null) {
                return Optional.empty();
            }
        }
        return byCodes(question, byCode);
    }

    private static Optional<List<String>> byCodes(MultipleChoice question, Map<Integer, String> columns) {
        List<Integer> codes = question.options().stream().map(TickOption::code).toList();
        return columns.size() == codes.size() && columns.keySet().containsAll(codes)
                ? Optional.of(codes.stream().map(columns::get).toList())
                : Optional.empty();
    }
}
