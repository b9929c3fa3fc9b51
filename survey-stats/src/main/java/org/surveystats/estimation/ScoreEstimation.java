package org.surveystats.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Excerpt;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.UnknownStratum;

/**
 * Estimates from counts and weights: the score of a unit and item is sum w x / sum w over the unit's respondents with a
 * scored answer and a known stratum. Reads the tally when asked; the tally must not change meanwhile.
 */
public final class ScoreEstimation {
    private final AnswerTally tally;
    private final StandardisationWeights weights;
    private final StandardErrorMethod method;
    private final UnknownStratum unknownStratum;

    /**
     * Estimation of the groups of a tally.
     *
     * @param tally counts of answers
     * @param weights weights of the same groups and strata
     * @param method how variances are estimated
     * @param unknownStratum what happens to respondents of unknown stratum
     * @throws IllegalArgumentException if the weights are of other groups or strata
     */
    public ScoreEstimation(
            AnswerTally tally,
            StandardisationWeights weights,
            StandardErrorMethod method,
            UnknownStratum unknownStratum) {
        this.tally = Objects.requireNonNull(tally, "tally must not be null");
        this.weights = Objects.requireNonNull(weights, "weights must not be null");
        this.method = Objects.requireNonNull(method, "method must not be null");
        this.unknownStratum = Objects.requireNonNull(unknownStratum, "unknownStratum must not be null");
        if (!weights.counts().groups().equals(tally.groups())) {
            throw new IllegalArgumentException("weights must be of the groups " + Excerpt.of(tally.groups()) + ": "
                    + Excerpt.of(weights.counts().groups()));
        }
        List<String> strata = tally.plan().strata().labels();
        if (!weights.counts().strata().equals(strata)) {
            throw new IllegalArgumentException("weights must be of the strata " + Excerpt.of(strata) + ": "
                    + Excerpt.of(weights.counts().strata()));
        }
    }

    /**
     * The weights.
     *
     * @return by unit and stratum
     */
    public StandardisationWeights weights() {
        return weights;
    }

    /**
     * The estimates of every group.
     *
     * @return in the order of the tally's groups
     */
    public List<UnitEstimates> units() {
        return tally.groups().stream().map(this::unit).toList();
    }

    private UnitEstimates unit(String unit) {
        Questionnaire questionnaire = tally.plan().questionnaire();
        Map<QuestionId, WeightedAnswers> answers = new HashMap<>();
        Map<QuestionId, Estimate> estimates = new HashMap<>();
        for (Item item : questionnaire.scoredItems()) {
            WeightedAnswers of = answers(unit, item);
            if (of.weight() > 0) {
                answers.put(item.id(), of);
                estimates.put(item.id(), of.estimate(method));
            }
        }
        Map<ItemPair, Double> covariances = new HashMap<>();
        for (Section section : questionnaire.sections()) {
            if (tally.hasPairs(section)) {
                addCovariances(unit, section.items(), answers, covariances);
            }
        }
        return new UnitEstimates(unit, tally.respondents(unit), weights.lacksStratum(unit), estimates, covariances);
    }

    private void addCovariances(
            String unit,
            List<QuestionId> items,
            Map<QuestionId, WeightedAnswers> answers,
            Map<ItemPair, Double> covariances) {
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                WeightedAnswers first = answers.get(items.get(i));
                WeightedAnswers second = answers.get(items.get(j));
                if (first != null && second != null) {
                    long[][][] pairs = used(tally.pairs(unit, items.get(i), items.get(j)));
                    covariances.put(new ItemPair(items.get(i), items.get(j)), first.covariance(second, pairs, method));
                }
            }
        }
    }

    /**
     * The scored answers of a unit to an item, with their weights.
     *
     * @param unit a group of the tally
     * @param item an item of the questionnaire
     * @return by stratum and scored level; respondents of unknown stratum only when they take part
     */
    public WeightedAnswers answers(String unit, Item item) {
        double[] scores = item.scores();
        int[] scored = java.util.stream.IntStream.range(0, scores.length)
                .filter(level -> !Double.isNaN(scores[level]))
                .toArray();
        long[][] states = used(tally.states(unit, item.id()));
        long[][] counts = new long[states.length][scored.length];
        for (int stratum = 0; stratum < states.length; stratum++) {
            for (int i = 0; i < scored.length; i++) {
                counts[stratum][i] = states[stratum][scored[i] + 1];
            }
        }
        return new WeightedAnswers(
                weightsOf(unit),
                Arrays.stream(scored).mapToDouble(level -> scores[level]).toArray(),
                counts);
    }

    private double[] weightsOf(String unit) {
        double[] known = weights.ofUnit(unit);
        if (unknownStratum == UnknownStratum.EXCLUDED) {
            return known;
        }
        double[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = 1;
        return all;
    }

    private <T> T[] used(T[] byStratum) {
        return unknownStratum == UnknownStratum.EXCLUDED ? Arrays.copyOf(byStratum, byStratum.length - 1) : byStratum;
    }

    /**
     * The labels of the strata that take part.
     *
     * @return as many as {@link #answers} has strata
     */
    public List<String> strata() {
        List<String> labels = new ArrayList<>(weights.counts().strata());
        if (unknownStratum == UnknownStratum.WEIGHT_ONE) {
            labels.add("unknown");
        }
        return labels;
    }

    @Override
    public String toString() {
        return "ScoreEstimation of " + tally.groups().size() + " units, " + method;
    }
}
