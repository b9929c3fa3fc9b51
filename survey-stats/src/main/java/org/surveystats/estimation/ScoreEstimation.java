package org.surveystats.estimation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupCounts;
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
        return estimates().rows();
    }

    /**
     * The estimates of every group, column by column.
     *
     * @return in the order of the tally's groups
     * @throws IllegalArgumentException if a covariance is not finite
     */
    public SurveyEstimates estimates() {
        List<String> units = tally.groups();
        List<ScoredItem> items = tally.plan().questionnaire().scoredItems().stream()
                .map(ScoredItem::new)
                .toList();
        List<Pair> pairs = pairs(items);
        Map<QuestionId, List<Optional<Estimate>>> estimates = new LinkedHashMap<>();
        items.forEach(item -> estimates.put(item.id(), new ArrayList<>(units.size())));
        List<List<Optional<Estimate>>> columns = List.copyOf(estimates.values());
        double[][] covariances = new double[pairs.size()][units.size()];
        long[][] joint = new long[pairs.size()][units.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            GroupCounts group = tally.group(units.get(unit));
            WeightedAnswers[] answers = answers(group, items);
            for (int item = 0; item < answers.length; item++) {
                boolean any = answers[item].weight() > 0;
                columns.get(item).add(any ? Optional.of(answers[item].estimate(method)) : Optional.empty());
            }
            for (int pair = 0; pair < covariances.length; pair++) {
                Optional<CrossSums> sums = sums(group, pairs.get(pair), answers);
                covariances[pair][unit] = sums.map(of -> Argument.finite("covariance", method.covariance(of)))
                        .orElse(Double.NaN);
                joint[pair][unit] = sums.map(CrossSums::respondents).orElse(0L);
            }
        }
        Map<ItemPair, double[]> byItems = new HashMap<>();
        Map<ItemPair, long[]> jointByItems = new HashMap<>();
        for (int pair = 0; pair < covariances.length; pair++) {
            byItems.put(pairs.get(pair).items(), covariances[pair]);
            jointByItems.put(pairs.get(pair).items(), joint[pair]);
        }
        return new SurveyEstimates(
                units,
                units.stream()
                        .mapToLong(unit -> tally.group(unit).respondents())
                        .toArray(),
                units.stream().map(weights::lacksStratum).toList(),
                estimates,
                byItems,
                jointByItems);
    }

    /** Two items of a section, and their indices among the scored items. */
    private record Pair(ItemPair items, QuestionId firstId, QuestionId secondId, int first, int second) {}

    /** The pairs whose covariance the sections need, each once. */
    private List<Pair> pairs(List<ScoredItem> items) {
        List<QuestionId> scored = items.stream().map(ScoredItem::id).toList();
        Map<ItemPair, Pair> pairs = new LinkedHashMap<>();
        for (Section section : tally.plan().questionnaire().sections()) {
            List<QuestionId> ids = tally.hasPairs(section) ? section.items() : List.of();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    ItemPair pair = new ItemPair(ids.get(i), ids.get(j));
                    pairs.put(
                            pair,
                            new Pair(
                                    pair,
                                    ids.get(i),
                                    ids.get(j),
                                    scored.indexOf(ids.get(i)),
                                    scored.indexOf(ids.get(j))));
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /** Empty when one of the items has no score. */
    private Optional<CrossSums> sums(GroupCounts group, Pair pair, WeightedAnswers[] answers) {
        WeightedAnswers first = answers[pair.first()];
        WeightedAnswers second = answers[pair.second()];
        if (!(first.weight() > 0 && second.weight() > 0)) {
            return Optional.empty();
        }
        return Optional.of(first.sums(second, group.pair(pair.firstId(), pair.secondId())));
    }

    private WeightedAnswers[] answers(GroupCounts group, List<ScoredItem> items) {
        double[] byStratum = weights.ofUnit(group.label(), unknownStratum).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return items.stream()
                .map(item -> item.answers(byStratum, group.item(item.id())))
                .toArray(WeightedAnswers[]::new);
    }

    /**
     * The scored answers of a unit to an item, with their weights.
     *
     * @param unit a group of the tally
     * @param item an item of the questionnaire
     * @return by stratum and scored level; respondents of unknown stratum only when they take part
     */
    public WeightedAnswers answers(String unit, Item item) {
        return WeightedAnswers.of(tally.group(unit).item(item.id()), weights.ofUnit(unit, unknownStratum));
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
