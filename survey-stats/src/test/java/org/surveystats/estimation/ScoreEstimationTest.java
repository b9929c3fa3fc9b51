package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.example.ByDefinition;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.StratumCounts;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.UnknownStratum;

final class ScoreEstimationTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final double CAP = 1.5;

    private static AnswerTally tally(TallyPlan plan, List<Respondent> respondents) {
        return new AnswerTally(plan).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
    }

    private static ScoreEstimation estimation(
            AnswerTally tally, StandardErrorMethod method, UnknownStratum unknownStratum) {
        return new ScoreEstimation(
                tally,
                StandardisationWeights.of(tally.stratumCounts(), OptionalDouble.of(CAP)),
                method,
                unknownStratum);
    }

    private static List<UnitEstimates> estimates(List<Respondent> respondents, StandardErrorMethod method) {
        return estimation(tally(TallyPlan.of(QUESTIONNAIRE), respondents), method, UnknownStratum.EXCLUDED)
                .units();
    }

    @ParameterizedTest
    @EnumSource
    void itemsAndCovariancesAreThoseOfTheRespondents(StandardErrorMethod method) {
        for (long seed = 1; seed <= 10; seed++) {
            List<Respondent> all = WardSurvey.random(seed, 3, 40);
            Map<String, List<Respondent>> byUnit = all.stream().collect(Collectors.groupingBy(Respondent::unit));
            for (UnitEstimates unit : estimates(all, method)) {
                List<Respondent> of = byUnit.get(unit.unit());
                double[] w = ByDefinition.weights(all, of, CAP);
                for (String item : WardSurvey.SCORED) {
                    double[] x = ByDefinition.scores(of, item);
                    Estimate estimate = unit.item(QuestionId.of(item)).orElseThrow();
                    assertThat(estimate.value())
                            .as("seed %d %s", seed, item)
                            .isCloseTo(ByDefinition.mean(w, x), within(1e-12));
                    assertThat(estimate.standardError())
                            .as("seed %d %s", seed, item)
                            .isCloseTo(Math.sqrt(ByDefinition.covariance(method, w, x, x)), within(1e-12));
                    assertThat(estimate.respondents())
                            .as("seed %d %s", seed, item)
                            .isEqualTo(ByDefinition.count(x));
                }
                unit.covariances().forEach((pair, covariance) -> {
                    double[] x = ByDefinition.scores(of, pair.first().value());
                    double[] y = ByDefinition.scores(of, pair.second().value());
                    assertThat(covariance)
                            .as("unit %s %s", unit.unit(), pair)
                            .isCloseTo(ByDefinition.covariance(method, w, x, y), within(1e-12));
                });
                assertThat(unit.covariances()).as("seed %d", seed).hasSize(3);
                assertThat(unit.respondents()).as("seed %d", seed).isEqualTo(40);
            }
        }
    }

    /** The mean of a respondent's influences w (x_q - y_q) / W_q on the items; its squares add up to the variance. */
    @Test
    void sectionVarianceIsThatOfTheMeanInfluence() {
        for (long seed = 1; seed <= 20; seed++) {
            List<Respondent> all = WardSurvey.random(seed, 2, 50);
            for (UnitEstimates unit : estimates(all, StandardErrorMethod.LINEARISED)) {
                List<Respondent> of =
                        all.stream().filter(r -> r.unit().equals(unit.unit())).toList();
                double[] w = ByDefinition.weights(all, of, CAP);
                for (Section section : QUESTIONNAIRE.sections()) {
                    double[] influence = new double[of.size()];
                    for (QuestionId item : section.items()) {
                        double[] x = ByDefinition.scores(of, item.value());
                        double y = ByDefinition.mean(w, x);
                        double sumW = ByDefinition.weight(w, x);
                        for (int i = 0; i < influence.length; i++) {
                            influence[i] += Double.isNaN(x[i]) ? 0 : w[i] * (x[i] - y) / sumW;
                        }
                    }
                    double variance = 0;
                    for (double value : influence) {
                        variance += Math.pow(value / section.items().size(), 2);
                    }
                    assertThat(SectionScore.of(section, unit).orElseThrow().standardError())
                            .as("seed %d, section %s", seed, section.id())
                            .isCloseTo(Math.sqrt(variance), within(1e-13));
                }
            }
        }
    }

    @Test
    void anItemWithoutScoredAnswerOfKnownStratumHasNoEstimate() {
        UnitEstimates unit = estimates(
                        List.of(
                                respondent("A", "AGE", "20", "SEX", "1", "Q1", "4", "Q6", "1"),
                                respondent("A", "Q1", "1", "Q2", "1")),
                        StandardErrorMethod.LINEARISED)
                .get(0);

        assertThat(unit.item(QuestionId.of("Q1"))).isEmpty();
        assertThat(unit.item(QuestionId.of("Q2"))).isEmpty();
        assertThat(unit.item(QuestionId.of("Q6"))).contains(new Estimate(10, 0, 1));
        assertThat(SectionScore.of(QUESTIONNAIRE.sections().get(0), unit)).isEmpty();
    }

    /** The only pair of two scores is Q3_1 and Q1; Q2 follows Q1 on a route that nobody took. */
    @Test
    void aCovarianceNeedsBothScores() {
        UnitEstimates unit = estimates(
                        List.of(
                                respondent("A", "AGE", "20", "SEX", "1", "Q1", "3", "Q3_1", "1"),
                                respondent("A", "AGE", "20", "SEX", "1", "Q1", "3", "Q3_2", "1")),
                        StandardErrorMethod.LINEARISED)
                .get(0);

        assertThat(unit.items().keySet()).containsExactly(QuestionId.of("Q1"), QuestionId.of("Q3_1"));
        assertThat(unit.covariances()).containsOnlyKeys(new ItemPair(QuestionId.of("Q1"), QuestionId.of("Q3_1")));
    }

    /** Half of A are men, two thirds of all: a man of A weighs 4 / 3 and a woman 2 / 3. */
    @Test
    void theAnswersBehindAScore() {
        AnswerTally tally = tally(
                TallyPlan.of(QUESTIONNAIRE),
                List.of(
                        respondent("A", "AGE", "20", "SEX", "1", "Q1", "1"),
                        respondent("A", "AGE", "20", "SEX", "2", "Q1", "2"),
                        respondent("B", "AGE", "20", "SEX", "1", "Q1", "4")));
        ScoreEstimation estimation = estimation(tally, StandardErrorMethod.BESSEL, UnknownStratum.EXCLUDED);
        Item q1 = QUESTIONNAIRE.scoredItems().get(0);
        WeightedAnswers ofA = estimation.answers("A", q1);

        assertThat(ofA.weight(0)).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(ofA.weight(1)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(ofA.mean(0)).isEqualTo(10);
        assertThat(ofA.mean(1)).isEqualTo(5);
        assertThat(ofA.estimate(StandardErrorMethod.BESSEL))
                .isEqualTo(estimation.units().get(0).item(q1.id()).orElseThrow());
        assertThat(estimation.answers("B", q1).respondents()).as("don't know").isZero();
        assertThat(estimation.weights().weight("A", 0)).hasValue(ofA.weight(0));
        assertThat(estimation).hasToString("ScoreEstimation of 2 units, BESSEL");
    }

    @Test
    void unknownStrataMayTakePartWithWeightOne() {
        AnswerTally tally = tally(
                TallyPlan.of(QUESTIONNAIRE),
                List.of(
                        respondent("A", "AGE", "20", "SEX", "1", "Q1", "1"),
                        respondent("A", "Q1", "3"),
                        respondent("B", "AGE", "20", "SEX", "1", "Q1", "1"),
                        respondent("B", "AGE", "20", "SEX", "2", "Q1", "1")));
        ScoreEstimation excluded = estimation(tally, StandardErrorMethod.LINEARISED, UnknownStratum.EXCLUDED);
        ScoreEstimation included = estimation(tally, StandardErrorMethod.LINEARISED, UnknownStratum.WEIGHT_ONE);
        // Men are two thirds of all and all of A, so the man of A weighs 2 / 3 and the unknown respondent 1.
        double weight = 2 / 3.0;

        assertThat(excluded.units()
                        .get(0)
                        .item(QuestionId.of("Q1"))
                        .orElseThrow()
                        .value())
                .isEqualTo(10);
        Estimate both = included.units().get(0).item(QuestionId.of("Q1")).orElseThrow();
        assertThat(both.value()).isCloseTo(10 * weight / (weight + 1), within(1e-15));
        assertThat(both.respondents()).isEqualTo(2);
        assertThat(excluded.strata()).hasSize(4);
        assertThat(included.strata()).hasSize(5).endsWith("unknown");
    }

    @Test
    void withoutPairsSectionsOfSeveralItemsHaveNoStandardError() {
        List<Respondent> respondents = WardSurvey.random(3, 2, 40);
        UnitEstimates without = estimation(
                        tally(TallyPlan.of(QUESTIONNAIRE).withoutPairs(), respondents),
                        StandardErrorMethod.LINEARISED,
                        UnknownStratum.EXCLUDED)
                .units()
                .get(0);
        UnitEstimates with =
                estimates(respondents, StandardErrorMethod.LINEARISED).get(0);
        List<Section> sections = QUESTIONNAIRE.sections();

        assertThat(SectionScore.of(sections.get(0), without).orElseThrow().standardError())
                .isNaN();
        assertThat(SectionScore.of(sections.get(0), without).orElseThrow().value())
                .isEqualTo(SectionScore.of(sections.get(0), with).orElseThrow().value());
        assertThat(SectionScore.of(sections.get(2), without)).isEqualTo(SectionScore.of(sections.get(2), with));
        assertThat(without.covariances()).isEmpty();
    }

    @Test
    void aUnitThatLacksAStratumSaysSo() {
        List<UnitEstimates> units = estimates(
                List.of(
                        respondent("A", "AGE", "20", "SEX", "1", "Q1", "1"),
                        respondent("A", "AGE", "50", "SEX", "1", "Q1", "1"),
                        respondent("B", "AGE", "20", "SEX", "1", "Q1", "1")),
                StandardErrorMethod.LINEARISED);

        assertThat(units.get(0).lacksStratum()).isFalse();
        assertThat(units.get(1).lacksStratum()).isTrue();
    }

    @Test
    void weightsOfOtherGroupsAreRefused() {
        AnswerTally tally = tally(TallyPlan.of(QUESTIONNAIRE), List.of(respondent("A")));
        StandardisationWeights others = StandardisationWeights.of(
                StratumCounts.of(tally.stratumCounts().strata(), Map.of("B", List.of(0L, 0L, 0L, 0L))),
                OptionalDouble.of(5));

        assertThatThrownBy(() ->
                        new ScoreEstimation(tally, others, StandardErrorMethod.LINEARISED, UnknownStratum.EXCLUDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights must be of the groups [A]: [B]");
    }

    @Test
    void weightsAreOfTheStrataOfTheTally() {
        AnswerTally tally = tally(TallyPlan.of(QUESTIONNAIRE).withStrata(), List.of(respondent("A", "Q1", "1")));
        StratumCounts others = StratumCounts.of(List.of("north"), Map.of("A", List.of(1L)));

        assertThatThrownBy(() -> new ScoreEstimation(
                        tally,
                        StandardisationWeights.of(others, OptionalDouble.empty()),
                        StandardErrorMethod.LINEARISED,
                        UnknownStratum.EXCLUDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights must be of the strata [all]: [north]");
    }
}
