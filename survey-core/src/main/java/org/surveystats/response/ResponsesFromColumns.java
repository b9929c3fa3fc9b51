package org.surveystats.response;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * Builds a batch from whole columns, for programs that hold answers as arrays already: a simulation, a database, a
 * cluster. What the columns hold is checked as cells of a file are; the identity of respondents is the program's own
 * affair. Not thread-safe.
 *
 * <pre>{@code
 * Responses batch = Responses.ofColumns(questionnaire, new LabelColumn(List.of("RT5", "RDY"), new int[] {0, 1, 0}))
 *     .column("sex", CodedColumn.of(2, 1, 2, 0))
 *     .column("age", NumericColumn.of(47, 62, Double.NaN))
 *     .build();
 * }</pre>
 */
public final class ResponsesFromColumns {
    private final Questionnaire questionnaire;
    private final LabelColumn units;
    private final Map<String, LabelColumn> groupings = new HashMap<>();
    private final Map<QuestionId, Column> columns = new HashMap<>();
    private final Map<QuestionId, BitSet> missingCodes = new HashMap<>();

    ResponsesFromColumns(Questionnaire questionnaire, LabelColumn units) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.units = Objects.requireNonNull(units, "units must not be null");
        units.labels().forEach(label -> {
            if (label.isEmpty() || !label.equals(WhiteSpace.strip(label))) {
                throw new IllegalArgumentException(
                        "units must have codes without white space around them: \"" + Excerpt.of(label) + "\"");
            }
        });
        for (int row = 0; row < units.size(); row++) {
            if (units.index(row) == LabelColumn.BLANK) {
                throw new IllegalArgumentException("units must have no blank: row " + row);
            }
        }
    }

    /**
     * Gives the values of a grouping.
     *
     * @param name a grouping of the layout
     * @param values one for each row
     * @return this builder
     * @throws IllegalArgumentException if there is no such grouping, the number of rows differs or a value is none that
     *     the layout declares
     */
    public ResponsesFromColumns grouping(String name, LabelColumn values) {
        GroupingColumn grouping = questionnaire.layout().groupings().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("grouping must be one of "
                        + Excerpt.of(questionnaire.layout().groupings().stream()
                                .map(GroupingColumn::name)
                                .toList())
                        + ": " + name));
        checkRows("grouping " + name, values.size());
        if (!grouping.labels().isEmpty() && !grouping.labels().keySet().containsAll(values.labels())) {
            throw new IllegalArgumentException("labels of grouping " + name + " must be among "
                    + Excerpt.of(grouping.labels().keySet()) + ": " + Excerpt.of(values.labels()));
        }
        groupings.put(name, values);
        return this;
    }

    /**
     * Gives the answers to a question.
     *
     * @param question the question's id
     * @param column one answer for each row, in the column of the question's form
     * @return this builder
     * @throws IllegalArgumentException if there is no such question or it was not asked, or the column is of another
     *     form, has other levels or options, another number of rows, or a number outside the question's range, or the
     *     question has a column already
     */
    public ResponsesFromColumns column(String question, Column column) {
        return column(question, column, new BitSet());
    }

    /**
     * Gives the answers to a question, and on which rows the source holds a missing code.
     *
     * @param question the question's id
     * @param column one answer for each row, in the column of the question's form
     * @param missingRows the rows on which a code says that there is no answer, such as -9; copied
     * @return this builder
     * @throws IllegalArgumentException if {@link #column(String, Column)} refuses the column, or a row of a missing
     *     code is not among its rows or has an answer; beside ticks of a multiple choice question one may be
     */
    public ResponsesFromColumns column(String question, Column column, BitSet missingRows) {
        Question asked = questionnaire.question(question);
        if (!questionnaire.asked(asked.id())) {
            throw new IllegalArgumentException("question must be one that was asked: " + question);
        }
        checkRows("column of " + question, column.size());
        checkForm(asked, column);
        if (columns.containsKey(asked.id())) {
            throw new IllegalArgumentException("question must be given a column once: " + question);
        }
        BitSet missing = (BitSet) missingRows.clone();
        checkMissing(question, column, missing);
        columns.put(asked.id(), column);
        if (!missing.isEmpty()) {
            missingCodes.put(asked.id(), missing);
        }
        return this;
    }

    private static void checkMissing(String question, Column column, BitSet missing) {
        for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
            if (row >= column.size()
                    || (column instanceof CodedColumn coded && coded.state(row) != AnswerState.BLANK)
                    || (column instanceof NumericColumn numbers && !Double.isNaN(numbers.value(row)))) {
                throw new IllegalArgumentException("missing codes of " + question + " must be on rows in [0, "
                        + column.size() + ") without an answer: row " + row);
            }
        }
    }

    private void checkRows(String what, int rows) {
        if (rows != units.size()) {
            throw new IllegalArgumentException(what + " must have " + units.size() + " rows as the units: " + rows);
        }
    }

    private static void checkForm(Question question, Column column) {
        if (!fits(question, column)) {
            throw new IllegalArgumentException(
                    "column of " + question.id() + " must be a " + form(question) + ": " + column);
        }
    }

    private static boolean fits(Question question, Column column) {
        if (question instanceof MultipleChoice multiple) {
            return column instanceof MultiCodedColumn multi && multi.fits(multiple);
        }
        if (question instanceof NumericQuestion numeric) {
            return column instanceof NumericColumn numbers && allowed(numeric, numbers);
        }
        return column instanceof CodedColumn coded && coded.levels() == levels(question);
    }

    private static String form(Question question) {
        if (question instanceof MultipleChoice) {
            return "MultiCodedColumn.of(question, ticks)";
        }
        return question instanceof NumericQuestion numeric
                ? "NumericColumn of " + (numeric.whole() ? "whole " : "") + "numbers in ["
                        + Decimals.full(numeric.lowest()) + ", " + Decimals.full(numeric.highest())
                        + "], NaN for blank"
                : "CodedColumn of " + levels(question) + " levels";
    }

    private static int levels(Question question) {
        return question.items().get(0).levels().size();
    }

    private static boolean allowed(NumericQuestion question, NumericColumn column) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.value(row);
            boolean inside = value >= question.lowest() && value <= question.highest();
            boolean whole = !question.whole() || value == Math.rint(value);
            if (!Double.isNaN(value) && !(inside && whole)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The batch, not cleaned.
     *
     * @return the batch
     * @throws IllegalStateException if a question that was asked or a grouping has no column; the message lists them
     */
    public Responses build() {
        List<String> missing = new ArrayList<>();
        Map<QuestionId, Column> all = new HashMap<>(columns);
        for (Question question : questionnaire.questions()) {
            if (!questionnaire.asked(question.id())) {
                all.put(question.id(), new NotAskedColumn(units.size()));
            } else if (!columns.containsKey(question.id())) {
                missing.add(question.id().value());
            }
        }
        for (GroupingColumn grouping : questionnaire.layout().groupings()) {
            if (!groupings.containsKey(grouping.name())) {
                missing.add("grouping " + grouping.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "every question that was asked must have a column (if it was not asked, say so"
                            + " in layout.notAsked); missing: " + Excerpt.of(missing));
        }
        AnswerNotes notes = new AnswerNotes(missingCodes, Map.of());
        return new Responses(questionnaire, units, groupings, all, notes, Optional.empty());
    }
}
