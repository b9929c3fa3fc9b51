package org.surveystats.tally;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.BlankedCells;
import org.surveystats.decoding.DecodingReport;
import org.surveystats.decoding.RowProblem;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.text.TextTable;

/**
 * Where every row and every answer of a survey went. It adds up: each row that was read was refused, filtered out or
 * tallied, and each answer of a row that was not filtered out is in exactly one state. Nothing in it depends on the
 * method of a benchmark. Small counts are in it, so it is for analysts and not for publication.
 *
 * @param rows what became of the rows
 * @param answers what became of the answers of the rows refused or tallied, by question that was asked, in the order of
 *     the questionnaire
 * @param blanked cells that cannot be used and count as blank, by column and reason; those of questions are among the
 *     blank answers
 */
public record Ledger(Rows rows, Map<QuestionId, Answers> answers, BlankedCells blanked) {
    private static final int ROWS_PRINTED = 12;

    /**
     * What became of the rows.
     *
     * @param read all rows below the header
     * @param refused rows with something in them that cannot be used, by what is wrong first, and rows of respondents
     *     of whom another row is kept
     * @param filteredByLayout rows that are not respondents by {@code layout.rows}
     * @param filteredByPlan respondents whom the plan's filter left out
     * @param withoutGroup respondents that have no group, a blank site for example
     * @param withScore respondents tallied who have a scored answer after cleaning
     * @param withoutScore respondents tallied who have none
     * @param knownStratum respondents tallied whose stratum is known
     * @param unknownStratum respondents tallied whose stratum is not known
     */
    public record Rows(
            long read,
            Map<RowProblem, Long> refused,
            long filteredByLayout,
            long filteredByPlan,
            long withoutGroup,
            long withScore,
            long withoutScore,
            long knownStratum,
            long unknownStratum) {
        /**
         * Checks that the rows add up.
         *
         * @throws IllegalArgumentException if a count is negative or they do not add up
         */
        public Rows {
            Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
            ordered.putAll(refused);
            refused = Collections.unmodifiableMap(ordered);
            refused.values().forEach(count -> Argument.atLeast("refused", count, 0L));
            Argument.atLeast("filteredByLayout", filteredByLayout, 0L);
            Argument.atLeast("filteredByPlan", filteredByPlan, 0L);
            Argument.atLeast("withoutGroup", withoutGroup, 0L);
            Argument.atLeast("withScore", withScore, 0L);
            Argument.atLeast("withoutScore", withoutScore, 0L);
            Argument.atLeast("knownStratum", knownStratum, 0L);
            Argument.atLeast("unknownStratum", unknownStratum, 0L);
            adds("tallied, with and without a score,", withScore + withoutScore, knownStratum + unknownStratum);
            long sum = sum(refused) + filteredByLayout + filteredByPlan + withoutGroup + withScore + withoutScore;
            adds("read", read, sum);
        }

        /**
         * The rows that were refused.
         *
         * @return the sum over what was wrong
         */
        public long allRefused() {
            return sum(refused);
        }

        /**
         * The rows that take no part though nothing is wrong with them.
         *
         * @return those filtered out by the layout or the plan, and those without group
         */
        public long filteredOut() {
            return filteredByLayout + filteredByPlan + withoutGroup;
        }

        /**
         * The respondents that are counted.
         *
         * @return those with and those without a scored answer
         */
        public long tallied() {
            return withScore + withoutScore;
        }

        private static long sum(Map<RowProblem, Long> refused) {
            return refused.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * What became of the answers to a question; a respondent has one of these for each question, however many columns
     * it has.
     *
     * @param counted answers that are counted: with a score where the question is scored
     * @param noScore answers to a scored question that have no score, such as "don't know"
     * @param blank left blank by respondents who were to answer
     * @param missingCodes blank because the cell is a missing code
     * @param offRoute not led to the question by their earlier answers
     * @param refused of rows that were refused
     * @param dropped of those off route, answers that had been given and were dropped
     * @param contradictory of those counted or without score, answers in which an exclusive option is ticked beside
     *     another
     */
    public record Answers(
            long counted,
            long noScore,
            long blank,
            long missingCodes,
            long offRoute,
            long refused,
            long dropped,
            long contradictory) {
        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if a count is negative, or more are dropped than off route or contradictory
         *     than answered
         */
        public Answers {
            Argument.atLeast("counted", counted, 0L);
            Argument.atLeast("noScore", noScore, 0L);
            Argument.atLeast("blank", blank, 0L);
            Argument.atLeast("missingCodes", missingCodes, 0L);
            Argument.atLeast("offRoute", offRoute, 0L);
            Argument.atLeast("refused", refused, 0L);
            Argument.atLeast("dropped", dropped, 0L);
            Argument.atLeast("contradictory", contradictory, 0L);
            Argument.atLeast("offRoute", offRoute, dropped);
            Argument.atLeast("counted and noScore", counted + noScore, contradictory);
        }

        /**
         * All answers.
         *
         * @return the sum over the states
         */
        public long all() {
            return counted + noScore + blank + missingCodes + offRoute + refused;
        }
    }

    /**
     * Checks that the answers to every question add up to the rows refused or tallied.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Ledger {
        Objects.requireNonNull(blanked, "blanked must not be null");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        long wanted = rows.allRefused() + rows.tallied();
        answers.forEach((question, of) -> adds("answers to " + question, of.all(), wanted));
    }

    private static void adds(String what, long found, long wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException(what + " must add up to " + wanted + ": " + found);
        }
    }

    /**
     * The ledger of a file whose batches are in this one.
     *
     * @param report what was read of that file
     * @return this ledger with the rows that were refused or filtered out before a batch was made
     * @throws IllegalArgumentException if the batches are not those of the report
     */
    public Ledger of(DecodingReport report) {
        Rows whole = new Rows(
                report.rows(),
                report.skipped(),
                report.filteredOut(),
                rows.filteredByPlan(),
                rows.withoutGroup(),
                rows.withScore(),
                rows.withoutScore(),
                rows.knownStratum(),
                rows.unknownStratum());
        Map<QuestionId, Answers> withRefused = new LinkedHashMap<>();
        answers.forEach((question, of) -> withRefused.put(
                question,
                new Answers(
                        of.counted(),
                        of.noScore(),
                        of.blank(),
                        of.missingCodes(),
                        of.offRoute(),
                        report.refused(),
                        of.dropped(),
                        of.contradictory())));
        return new Ledger(whole, withRefused, report.blanked());
    }

    /**
     * The answers, a line for each question.
     *
     * @return the states of the answers; each line adds up to the rows refused or tallied
     */
    public TextTable table() {
        TextTable table = TextTable.of(
                rows.read() + " rows read: " + rows.allRefused() + " refused, " + rows.filteredOut() + " filtered out, "
                        + rows.tallied() + " tallied",
                "question",
                " counted",
                " no score",
                " blank",
                " missing",
                " off route",
                " refused");
        for (Map.Entry<QuestionId, Answers> entry : answers.entrySet()) {
            Answers of = entry.getValue();
            table = table.with(
                    entry.getKey(),
                    of.counted(),
                    of.noScore(),
                    of.blank(),
                    of.missingCodes(),
                    of.offRoute(),
                    of.refused());
        }
        return table;
    }

    /** The rows and the first questions; {@link #table()} has all. */
    @Override
    public String toString() {
        return table().head(ROWS_PRINTED).toString();
    }
}
