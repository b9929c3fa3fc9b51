package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surveystats.argument.Argument;

/**
 * How the responses are laid out in the data, so that a survey with other columns needs no new code.
 *
 * @param unitColumn the column that holds the unit's code
 * @param respondentColumn the column that holds the respondent's identity, when there is one; it must then be unique
 * @param strata the variables of the standardisation, in order; empty for none
 * @param groupings further columns to group by
 * @param missingCodes cells with one of these texts count as blank
 * @param columns the columns of questions that are not named after the question
 * @param notAsked questions that were not asked this time and therefore have no column
 * @param rows which rows are respondents; empty when all are
 * @param file what the file looks like
 * @param answers how answers are written, those to all questions for which nothing else is said
 * @param answersTo how answers to single questions are written
 */
public record ResponseLayout(
        String unitColumn,
        Optional<String> respondentColumn,
        List<StratumVariable> strata,
        List<GroupingColumn> groupings,
        Set<String> missingCodes,
        Map<QuestionId, QuestionColumns> columns,
        SortedSet<QuestionId> notAsked,
        Optional<RowCondition> rows,
        FileForm file,
        AnswerForm answers,
        Map<QuestionId, AnswerForm> answersTo) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if a column name is blank, two groupings or strata share a name, or the
     *     condition asks about more than {@link RowCondition#MOST_COLUMNS} columns
     */
    public ResponseLayout {
        Argument.text("unitColumn", unitColumn);
        Objects.requireNonNull(respondentColumn, "respondentColumn must not be null");
        strata = List.copyOf(strata);
        groupings = List.copyOf(groupings);
        missingCodes = Collections.unmodifiableSet(new LinkedHashSet<>(missingCodes));
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        notAsked = Collections.unmodifiableSortedSet(new TreeSet<>(notAsked));
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(file, "file must not be null");
        answersTo = Collections.unmodifiableMap(new TreeMap<>(answersTo));
        answers.checkOfAll();
        long asked = rows.stream().flatMap(RowCondition::columns).count();
        if (asked > RowCondition.MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "rows must ask about at most " + RowCondition.MOST_COLUMNS + " columns: " + asked);
        }
        distinct("strata", strata.stream().map(StratumVariable::name).toList());
        distinct("groupings", groupings.stream().map(GroupingColumn::name).toList());
    }

    /**
     * A layout with a unit column and nothing else: no strata, every question in the column of its name.
     *
     * @param unitColumn the column that holds the unit's code
     * @return the layout
     */
    public static ResponseLayout of(String unitColumn) {
        return new ResponseLayout(
                unitColumn,
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                Map.of(),
                new TreeSet<>(),
                Optional.empty(),
                FileForm.TOLD,
                AnswerForm.EMPTY,
                Map.of());
    }

    /**
     * The same with other strata.
     *
     * @param newStrata the variables of the standardisation
     * @return a copy
     */
    public ResponseLayout withStrata(StratumVariable... newStrata) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                List.of(newStrata),
                groupings,
                missingCodes,
                columns,
                notAsked,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same with other groupings.
     *
     * @param newGroupings further columns to group by
     * @return a copy
     */
    public ResponseLayout withGroupings(GroupingColumn... newGroupings) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                List.of(newGroupings),
                missingCodes,
                columns,
                notAsked,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same with a column of unique respondent identities.
     *
     * @param column the column's name
     * @return a copy
     */
    public ResponseLayout withRespondents(String column) {
        return new ResponseLayout(
                unitColumn,
                Optional.of(column),
                strata,
                groupings,
                missingCodes,
                columns,
                notAsked,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same with questions that were not asked.
     *
     * @param questions their ids
     * @return a copy
     */
    public ResponseLayout withNotAsked(String... questions) {
        SortedSet<QuestionId> ids = new TreeSet<>();
        for (String question : questions) {
            ids.add(QuestionId.of(question));
        }
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                columns,
                ids,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same with a question in other columns.
     *
     * @param question the question's id
     * @param where its columns
     * @return a copy
     */
    public ResponseLayout withColumns(String question, QuestionColumns where) {
        Map<QuestionId, QuestionColumns> more = new TreeMap<>(columns);
        more.put(QuestionId.of(question), where);
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                more,
                notAsked,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same with other missing codes.
     *
     * @param codes cells with one of these texts count as blank
     * @return a copy
     */
    public ResponseLayout withMissingCodes(String... codes) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                new LinkedHashSet<>(List.of(codes)),
                columns,
                notAsked,
                rows,
                file,
                answers,
                answersTo);
    }

    /**
     * The same of those rows that are respondents.
     *
     * @param condition what holds of a respondent's row
     * @return a copy
     * @throws IllegalArgumentException if the condition asks about more than {@link RowCondition#MOST_COLUMNS} columns
     */
    public ResponseLayout withRows(RowCondition condition) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                columns,
                notAsked,
                Optional.of(condition),
                file,
                answers,
                answersTo);
    }

    /**
     * The same of a file of another form.
     *
     * @param form what the file looks like
     * @return a copy
     */
    public ResponseLayout withFile(FileForm form) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                columns,
                notAsked,
                rows,
                form,
                answers,
                answersTo);
    }

    /**
     * The same with answers that are written in another way.
     *
     * @param form how answers are written where nothing else is said of a question; without codes and missing codes
     * @return a copy
     * @throws IllegalArgumentException if it has codes or missing codes
     */
    public ResponseLayout withAnswers(AnswerForm form) {
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                columns,
                notAsked,
                rows,
                file,
                form,
                answersTo);
    }

    /**
     * The same with answers to one question that are written in another way.
     *
     * @param question the question's id
     * @param form how its answers are written
     * @return a copy
     */
    public ResponseLayout withAnswersTo(String question, AnswerForm form) {
        Map<QuestionId, AnswerForm> more = new TreeMap<>(answersTo);
        more.put(QuestionId.of(question), form);
        return new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                missingCodes,
                columns,
                notAsked,
                rows,
                file,
                answers,
                more);
    }

    /**
     * How answers to a question are written: as is said of it, otherwise as those to all questions.
     *
     * @param question the question's id
     * @return its own form, with what is said of all questions where it says nothing, missing codes of both
     */
    public AnswerForm answersTo(QuestionId question) {
        return answersTo
                .getOrDefault(question, AnswerForm.EMPTY)
                .orElse(answers.withMissingCodes(missingCodes.toArray(String[]::new)));
    }

    /**
     * The columns of a question: as declared, otherwise the column of its name, for a multiple choice question the
     * columns of its items' names.
     *
     * @param question a question of the questionnaire
     * @return its columns; those of ticks in the order of the options
     */
    public QuestionColumns columnsOf(Question question) {
        QuestionColumns where = columns.getOrDefault(question.id(), QuestionColumns.of(question));
        return question instanceof MultipleChoice multiple ? TickColumns.inOrder(multiple, where) : where;
    }

    private static void distinct(String what, List<String> names) {
        if (new TreeSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(what + " must have distinct names: " + names);
        }
    }

    /** Which columns hold units, respondents, strata, groupings and questions with columns of other names. */
    @Override
    public String toString() {
        return LayoutTable.of(this).toString();
    }
}
