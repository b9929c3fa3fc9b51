package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.estimation.Estimate;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.suppression.SuppressionRule;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;
import org.surveystats.text.Counted;
import org.surveystats.weighting.UnknownStratum;

/**
 * Scores of questions to which fewer people than the minimum, but not none, gave one of the answers. At full precision
 * a score and its number of respondents reveal how many. So does the number of respondents of a question that such an
 * answer leads past: they are at most those of the other answers. And of few whose answers count in tables but not in
 * scores, being of unknown stratum, the difference of the two reveals the answers.
 *
 * @param tally counts of answers
 * @param rule below how many respondents a score is not shown
 * @param minimum the fewest people of an answer that is shown; 0 or 1 hides nothing
 * @param unknownExcluded whether those of unknown stratum are in no score
 * @param items the scored items by id
 * @param leading by unit, the first question with a small cell on the route to each question, for units that were asked
 *     for
 */
record SmallCells(
        AnswerTally tally,
        SuppressionRule rule,
        int minimum,
        boolean unknownExcluded,
        Map<String, Item> items,
        Map<String, Map<QuestionId, Question>> leading)
        implements Withheld {
    /** By the rules of a method, of scores that another may have made. */
    SmallCells(AnswerTally tally, BenchmarkMethod rules, UnknownStratum unknownStratum) {
        this(
                tally,
                rules.suppression(),
                rules.get(MethodOption.MINIMUM_CELL),
                unknownStratum == UnknownStratum.EXCLUDED,
                tally.plan().questionnaire().scoredItems().stream()
                        .collect(Collectors.toMap(item -> item.id().value(), Function.identity())),
                new ConcurrentHashMap<>());
    }

    @Override
    public Optional<Published.Hidden<Estimate>> score(String unit, Measure measure, Estimate estimate) {
        return Optional.ofNullable(items.get(measure.id())).flatMap(item -> hidden(unit, item));
    }

    /** Why the score of an item is hidden, empty where it is shown. */
    Optional<Published.Hidden<Estimate>> hidden(String unit, Item item) {
        if (minimum <= 1) {
            return Optional.empty();
        }
        String few = "fewer than " + Counted.of(minimum, "respondent") + " gave one of the answers";
        if (!CellSuppression.showsBase(counts(tally, unit, item), minimum)) {
            // With the number of answers, "enough respondents" could reveal all of them.
            return Optional.of(new Published.Hidden<>(HiddenReason.TOO_FEW_RESPONDENTS, tooFew(rule, minimum)));
        }
        if (has(unit, item)) {
            return Optional.of(new Published.Hidden<>(HiddenReason.SMALL_CELL, few));
        }
        if (hasFewUnknown(unit, item)) {
            return Optional.of(new Published.Hidden<>(
                    HiddenReason.SMALL_CELL,
                    "fewer than " + Counted.of(minimum, "respondent") + " who answered are of unknown stratum"));
        }
        return leading(unit, item.question())
                .map(question -> new Published.Hidden<>(
                        HiddenReason.SMALL_CELL, few + " to " + question.id() + ", which leads to it"));
    }

    /**
     * Why a score of too few respondents is hidden, or of too few for each of its answers: which of the two is not
     * said.
     */
    static String tooFew(SuppressionRule rule, int minimumCell) {
        return rule.words() + (minimumCell > 1 ? ", or no answer of at least " + minimumCell : "");
    }

    private boolean hasFewUnknown(String unit, Item item) {
        ItemCounts counts = tally.group(unit).item(item.id());
        long unknown = counts.scored(counts.unknownStratum());
        return unknownExcluded && unknown > 0 && unknown < minimum;
    }

    /** The first question on the route to a question that has a small cell. */
    Optional<Question> leading(String unit, QuestionId question) {
        return minimum <= 1
                ? Optional.empty()
                : Optional.ofNullable(leading.computeIfAbsent(
                                unit, of -> tally.plan().questionnaire().firstLeading(on -> has(of, on)))
                        .get(question));
    }

    private boolean has(String unit, Question question) {
        // A route on a question that was not asked that year is ignored by cleaning.
        return question.items().stream().anyMatch(item -> tally.asked(item.id()) && has(unit, item));
    }

    private boolean has(String unit, Item item) {
        Question question = tally.plan().questionnaire().questionOf(item);
        List<long[]> all =
                question.items().stream().map(of -> counts(tally, unit, of)).toList();
        boolean[] hidden = CellSuppression.hidden(question, all, minimum)
                .get(question.items().indexOf(item));
        return IntStream.range(0, hidden.length).anyMatch(level -> hidden[level]);
    }

    /** How many of a unit gave each answer to an item. */
    static long[] counts(AnswerTally tally, String unit, Item item) {
        return tally.group(unit).item(item.id()).answers().toArray();
    }
}
