package org.surveystats.response;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.text.TextTable;

/**
 * Which answers cleaning dropped. Reports of batches add up.
 *
 * @param dropped by question, only those that lost an answer
 * @param respondents how many respondents lost at least one answer
 * @param blankParent what was done behind a blank question; empty when nothing was cleaned by routes
 */
public record CleaningReport(Map<QuestionId, Dropped> dropped, long respondents, Optional<BlankParent> blankParent) {
    /** The report of nothing. */
    public static final CleaningReport NOTHING = new CleaningReport(Map.of(), 0, Optional.empty());

    /**
     * Dropped answers to one question.
     *
     * @param offRoute of respondents whose earlier answers did not lead to it, a leading answer that was itself dropped
     *     among them
     * @param blankParent of respondents who left the leading question blank
     */
    public record Dropped(long offRoute, long blankParent) {
        /**
         * Checks the counts.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public Dropped {
            Argument.atLeast("offRoute", offRoute, 0L);
            Argument.atLeast("blankParent", blankParent, 0L);
        }
    }

    /**
     * Copies the map, ordered by question.
     *
     * @throws IllegalArgumentException if respondents is negative
     */
    public CleaningReport {
        dropped =
                Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(dropped, "dropped must not be null")));
        Argument.atLeast("respondents", respondents, 0L);
        Objects.requireNonNull(blankParent, "blankParent must not be null");
    }

    /**
     * All dropped answers.
     *
     * @return the sum over the questions and reasons
     */
    public long answers() {
        return dropped.values().stream()
                .mapToLong(d -> d.offRoute() + d.blankParent())
                .sum();
    }

    /**
     * The reports of two batches together.
     *
     * @param other the other batch's report
     * @return the sum
     * @throws IllegalArgumentException if the batches were cleaned by different rules
     */
    public CleaningReport plus(CleaningReport other) {
        Map<QuestionId, Dropped> sum = new TreeMap<>(dropped);
        other.dropped.forEach((id, d) -> sum.merge(
                id, d, (a, b) -> new Dropped(a.offRoute() + b.offRoute(), a.blankParent() + b.blankParent())));
        if (blankParent.isPresent() && other.blankParent.isPresent() && !blankParent.equals(other.blankParent)) {
            throw new IllegalArgumentException("reports must be of cleaning by the same rule: " + blankParent.get()
                    + ", " + other.blankParent.get());
        }
        return new CleaningReport(
                sum, respondents + other.respondents, blankParent.isPresent() ? blankParent : other.blankParent);
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "Cleaning dropped " + answers() + " answers of " + respondents + " respondents",
                "question",
                " off route",
                " blank parent");
        for (Map.Entry<QuestionId, Dropped> entry : dropped.entrySet()) {
            table = table.with(
                    entry.getKey(),
                    entry.getValue().offRoute(),
                    entry.getValue().blankParent());
        }
        return dropped.isEmpty() ? "Cleaning dropped no answer" : table.toString();
    }
}
