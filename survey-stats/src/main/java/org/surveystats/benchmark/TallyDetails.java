package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;
import org.surveystats.text.Counted;
import org.surveystats.weighting.UnknownStratum;

/** What a tally says beyond the estimates, as it may be published. */
record TallyDetails(
        AnswerTally tally,
        BenchmarkMethod method,
        SmallCells cells,
        ShownScores shown,
        Map<String, Map<QuestionId, Question>> hiddenLeading)
        implements Details {
    TallyDetails(AnswerTally tally, BenchmarkMethod method, SmallCells cells, ShownScores shown) {
        this(tally, method, cells, shown, new ConcurrentHashMap<>());
    }

    @Override
    public List<Explanation.Step> scoreSteps(Estimate estimate) {
        return List.of(
                new Explanation.Step(
                        "Score: weighted mean of the scored answers x of "
                                + Counted.of(estimate.respondents(), "respondent"),
                        WeightedAnswers.SCORE + " = " + Derivation.number(estimate.value())),
                new Explanation.Step(
                        "Standard error",
                        method.get(MethodOption.STANDARD_ERROR).formula() + "\ns = "
                                + Derivation.number(estimate.standardError())));
    }

    private Item item(Measure measure) {
        return measure.question().flatMap(tally.plan().questionnaire()::find).stream()
                .flatMap(question -> question.items().stream())
                .filter(item -> item.id().value().equals(measure.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Published<ExcludedAnswers> excluded(String unit, Measure measure) {
        if (measure.kind() == MeasureKind.SECTION) {
            return Published.hidden(HiddenReason.SECTION);
        }
        Item item = item(measure);
        return hiddenLeading(unit, item)
                .map(question -> Published.<ExcludedAnswers>hidden(
                        HiddenReason.QUESTION_NOT_SHOWN, "question " + question.id() + " is not shown"))
                .orElseGet(() -> Published.shown(excluded(tally, method, unit, item)));
    }

    /**
     * A question on the route to an item whose answers are not all shown: how many were not led to the item is how many
     * gave certain answers there.
     */
    private Optional<Question> hiddenLeading(String unit, Item item) {
        // What is shown of a unit is always the same, so it is looked through once.
        return Optional.ofNullable(hiddenLeading
                .computeIfAbsent(
                        unit, unused -> tally.plan().questionnaire().firstLeading(question -> isHidden(unit, question)))
                .get(item.question()));
    }

    private boolean isHidden(String unit, Question question) {
        return question.items().stream().allMatch(of -> tally.asked(of.id()))
                && (!isShown(unit, question) || question.items().stream().anyMatch(of -> hides(unit, of)));
    }

    /** Whether tables of answers hide an item, or a small cell of it. */
    private boolean hides(String unit, Item item) {
        ItemCounts counts = tally.group(unit).item(item.id());
        long inScores = method.get(MethodOption.UNKNOWN_STRATUM) == UnknownStratum.EXCLUDED
                ? counts.answered() - counts.answered(counts.unknownStratum())
                : counts.answered();
        return !method.suppression().shows(inScores)
                || CellSuppression.hidesAny(counts.answers().toArray(), cells.minimum());
    }

    static ExcludedAnswers excluded(AnswerTally tally, BenchmarkMethod method, String unit, Item item) {
        ItemCounts counts = tally.group(unit).item(item.id());
        Map<String, Long> unscored = new LinkedHashMap<>();
        for (int level = 0; level < item.levels().size(); level++) {
            AnswerOption option = item.levels().get(level);
            if (option.score().isEmpty()) {
                String reason = option.exclusion().isEmpty() ? option.label() : option.exclusion();
                unscored.merge(reason, counts.answers(level), Long::sum);
            }
        }
        boolean unknownExcluded = method.get(MethodOption.UNKNOWN_STRATUM) == UnknownStratum.EXCLUDED;
        return new ExcludedAnswers(
                unscored,
                unknownExcluded ? counts.scored(counts.unknownStratum()) : 0,
                counts.blank(),
                counts.routedOut());
    }

    @Override
    public List<AnswerShares> demographics(String unit) {
        List<AnswerShares> all = new ArrayList<>();
        for (Question question : tally.plan().questionnaire().questions()) {
            if (question.info().demographic()
                    && isShown(unit, question)
                    && cells.leading(unit, question.id()).isEmpty()) {
                List<long[]> counts = question.items().stream()
                        .map(item -> SmallCells.counts(tally, unit, item))
                        .toList();
                List<boolean[]> hidden = CellSuppression.hidden(question, counts, cells.minimum());
                for (int i = 0; i < counts.size(); i++) {
                    all.add(shares(question, question.items().get(i), counts.get(i), hidden.get(i)));
                }
                intervals(question)
                        .filter(cut -> !hasFewUnknown(unit))
                        .ifPresent(cut -> all.add(shares(unit, question, cut)));
            }
        }
        return all;
    }

    /**
     * The answers to a scored question would give its score away, and those to one option the number who answered; a
     * score that is hidden for a small cell is not given away by the others.
     */
    private boolean isShown(String unit, Question question) {
        return question.items().stream().filter(Item::scored).allMatch(item -> {
            Published<Estimate> score = shown.estimate(unit, item.id().value());
            return score.isShown() || score.hiddenReason().equals(Optional.of(HiddenReason.SMALL_CELL));
        });
    }

    /** The intervals of a numeric question that the strata are made of: only those are counted. */
    private Optional<StratumVariable.Cut> intervals(Question question) {
        return tally.plan().strata().variables().stream()
                .filter(StratumVariable.Cut.class::isInstance)
                .map(StratumVariable.Cut.class::cast)
                .filter(cut -> cut.question().equals(question.id()))
                .findFirst();
    }

    /**
     * Respondents of unknown stratum are in no interval: with the number of respondents, its base would reveal how few.
     */
    private boolean hasFewUnknown(String unit) {
        return CellSuppression.hidesAny(new long[] {tally.group(unit).unknownStratum()}, cells.minimum());
    }

    /** Shares of the intervals among the respondents of known stratum. */
    private AnswerShares shares(String unit, Question question, StratumVariable.Cut cut) {
        long[] byInterval = tally.group(unit).categories(cut).toArray();
        return AnswerShares.of(
                question.id().value(),
                question.info().wording().text(),
                IntStream.rangeClosed(1, byInterval.length).boxed().toList(),
                cut.labels(),
                byInterval,
                CellSuppression.hidden(byInterval, cells.minimum()),
                HiddenReason.TOO_FEW_RESPONDENTS,
                method);
    }

    private AnswerShares shares(Question question, Item item, long[] counts, boolean[] hidden) {
        return AnswerShares.of(
                item.id().value(),
                question.info().wording().text(),
                item.levels().stream().map(AnswerOption::code).toList(),
                item.levels().stream().map(AnswerOption::label).toList(),
                counts,
                hidden,
                tally.asked(item.id()) ? HiddenReason.TOO_FEW_RESPONDENTS : HiddenReason.NOT_ASKED,
                method);
    }
}
