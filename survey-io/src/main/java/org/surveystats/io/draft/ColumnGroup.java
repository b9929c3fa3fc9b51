package org.surveystats.io.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surveystats.io.draft.DraftColumn.Stem;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;
import org.surveystats.questionnaire.Wording;

/**
 * Columns side by side that have a name in common, and may be one question of several answers.
 *
 * @param stem what their names have in common
 * @param columns the columns, two or more
 * @param parts what each has for itself
 */
record ColumnGroup(String stem, List<DraftColumn> columns, List<String> parts) {
    private static final int MOST_OPTIONS = 60;
    private static final int LARGEST_CODE = 999_999;

    /** The longest group that begins with a column, of that column alone if there is none. */
    static ColumnGroup from(List<DraftColumn> all, int first) {
        DraftColumn leading = all.get(first);
        int end = first + 1;
        if (!leading.top().isEmpty() && !leading.top().equals(leading.name())) {
            // The name of a question spans the columns of its options.
            while (end < all.size() && all.get(end).top().isEmpty()) {
                end++;
            }
            if (end > first + 1) {
                List<DraftColumn> columns = all.subList(first, end);
                return new ColumnGroup(
                        leading.top(),
                        columns,
                        columns.stream().map(DraftColumn::words).toList());
            }
        }
        Optional<Stem> stem = leading.stem();
        while (stem.isPresent()
                && end < all.size()
                // Of more columns none is a question, and looking at all of them from each would take for ever.
                && end - first <= MOST_OPTIONS
                && all.get(end)
                        .stem()
                        .filter(other -> belong(stem.get(), other))
                        .isPresent()) {
            end++;
        }
        List<DraftColumn> columns = all.subList(first, end);
        return new ColumnGroup(
                stem.map(Stem::stem).orElse(leading.name()),
                columns,
                columns.stream()
                        .map(column -> column.stem().map(Stem::part).orElse(""))
                        .toList());
    }

    private static boolean belong(Stem one, Stem other) {
        return one.stem().equals(other.stem()) && one.isNumbered() == other.isNumbered();
    }

    /** The question of several answers; empty when the columns are no ticks and no mentions. */
    Optional<DraftQuestion> question(DraftIds ids) {
        if (columns.size() < 2 || columns.size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        if (columns.stream().allMatch(DraftColumn::isMention)) {
            return mentions(ids);
        }
        return TickGuess.of(columns).map(ticks -> ticked(ticks, ids));
    }

    private DraftQuestion ticked(Ticks ticks, DraftIds ids) {
        List<Integer> codes = codes();
        List<TickOption> options = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            options.add(TickOption.of(codes.get(i), label(i, ticks)));
        }
        MultipleChoice question = new MultipleChoice(info(ids, codes), options);
        List<String> open = new ArrayList<>();
        open.add("whether these columns are the options of one question to tick, and not questions of their own");
        open.add("the labels of the options, and which of them contradicts the others (\"exclusive\")");
        boolean named = true;
        Map<Integer, String> byCode = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), columns.get(i).name());
            named &= columns.get(i)
                    .name()
                    .equals(question.id().option(codes.get(i)).value());
        }
        return new DraftQuestion(
                question,
                named ? Optional.empty() : Optional.of(QuestionColumns.byCode(byCode)),
                ticks.equals(Ticks.DIGITS) ? AnswerForm.EMPTY : AnswerForm.EMPTY.withTicks(ticks),
                missing(),
                open);
    }

    private Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        columns.forEach(column -> missing.addAll(column.seen().noAnswers()));
        // A hyphen is what is not ticked where ticks are crosses.
        missing.remove("-");
        return missing;
    }

    private Optional<DraftQuestion> mentions(DraftIds ids) {
        Set<Integer> codes = new TreeSet<>();
        for (DraftColumn column : columns) {
            Set<String> answers = column.seen().answers();
            if (!column.seen().isComplete() || !answers.stream().allMatch(CellForm::isWhole)) {
                return Optional.empty();
            }
            answers.forEach(answer -> codes.add(CellForm.whole(answer)));
        }
        codes.removeIf(code -> code < 0);
        if (codes.isEmpty() || codes.size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        MultipleChoice question = new MultipleChoice(
                info(ids, List.copyOf(codes)),
                codes.stream()
                        .map(code -> TickOption.of(code, Integer.toString(code)))
                        .toList());
        return Optional.of(new DraftQuestion(
                question,
                Optional.of(new QuestionColumns.Mentions(
                        columns.stream().map(DraftColumn::name).toList())),
                AnswerForm.EMPTY,
                missing(),
                List.of(
                        "whether these columns are the first, second and further answers to one question",
                        "the labels of the codes")));
    }

    /** The numbers in the names where they differ, otherwise the indexes from 1. */
    private List<Integer> codes() {
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean number = parts.get(i).matches("[0-9]{1,6}") && Integer.parseInt(parts.get(i)) <= LARGEST_CODE;
            codes.add(number ? Integer.parseInt(parts.get(i)) : -1);
        }
        if (codes.contains(-1) || new HashSet<>(codes).size() < codes.size()) {
            codes.clear();
            for (int i = 1; i <= parts.size(); i++) {
                codes.add(i);
            }
        }
        return codes;
    }

    private String label(int index, Ticks ticks) {
        DraftColumn column = columns.get(index);
        Set<String> answers = column.seen().answers();
        if (ticks.areLabels() && answers.size() == 1) {
            return answers.iterator().next();
        }
        String part = parts.get(index);
        if (!part.isEmpty() && !part.matches("[0-9]+")) {
            return part;
        }
        String own = ownWords(column.words());
        return own.isEmpty() ? "option " + (part.isEmpty() ? index + 1 : part) : own;
    }

    /** What follows the words that all columns have in common. */
    private String ownWords(String words) {
        int dash = words.lastIndexOf(" - ");
        return dash > 0 ? words.substring(dash + 3).strip() : "";
    }

    private QuestionInfo info(DraftIds ids, List<Integer> codes) {
        QuestionId id = ids.of(stem, codes);
        String words = columns.get(0).words();
        int dash = words.lastIndexOf(" - ");
        String text = dash > 0 ? words.substring(0, dash) : stem.indexOf(' ') > 0 ? stem : "";
        return QuestionInfo.of(id.value(), "").withWording(Wording.of(text));
    }
}
