package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;
import org.surveystats.weighting.StandardisationWeights;

/** Whose strata the weights go by, and that hidden units have no part in it where the method says so. */
final class StandardPopulationEffectTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final String GIVEN = "16-39, men: 0.1 | 16-39, women: 0.2 | 40+, men: 0.3 | 40+, women: 0.4";

    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    private static AnswerTally tally(List<Respondent> respondents) {
        return new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
    }

    private static Respondent of(String unit, int stratum, String q1) {
        return respondent(unit, "AGE", stratum < 2 ? "30" : "50", "SEX", String.valueOf(1 + stratum % 2), "Q1", q1);
    }

    private static void add(List<Respondent> respondents, String unit, int... byStratum) {
        for (int stratum = 0; stratum < byStratum.length; stratum++) {
            for (int i = 0; i < byStratum[stratum]; i++) {
                respondents.add(of(unit, stratum, String.valueOf(1 + (i + stratum) % 3)));
            }
        }
    }

    /** A and B are shown, C and D are not: 20 and 29 respondents. */
    private static List<Respondent> shownAndHidden() {
        List<Respondent> respondents = new ArrayList<>();
        add(respondents, "A", 20, 10, 5, 5);
        add(respondents, "B", 10, 10, 20, 20);
        add(respondents, "C", 5, 5, 5, 5);
        add(respondents, "D", 29, 0, 0, 0);
        return respondents;
    }

    private static double[] shares(StandardisationWeights weights) {
        return new double[] {
            weights.nationalShare(0), weights.nationalShare(1), weights.nationalShare(2), weights.nationalShare(3)
        };
    }

    @Test
    void theSharesAreThoseOfTheStandardPopulation() {
        AnswerTally tally = tally(shownAndHidden());

        assertThat(shares(MethodWeights.of(tally, nhs())))
                .containsExactly(64 / 149.0, 25 / 149.0, 30 / 149.0, 30 / 149.0);
        assertThat(shares(MethodWeights.of(tally, nhs().with("standardPopulation", "shown"))))
                .containsExactly(0.3, 0.2, 0.25, 0.25);
        assertThat(shares(MethodWeights.of(tally, nhs().with("standardPopulation", GIVEN))))
                .containsExactly(0.1, 0.2, 0.3, 0.4);
    }

    /** Means of the scores 10, 5, 0 by stratum, worked out by hand, times the shares. */
    @Test
    void scoresGoByTheShares() {
        AnswerTally tally = tally(shownAndHidden());
        double score = Benchmark.of(tally, nhs().withoutWeightCap().with("standardPopulation", GIVEN))
                .unit("A")
                .question("Q1")
                .score()
                .orElseThrow();
        // Of the answers 1, 2 and 3 there are 7, 7, 6 in the first stratum, then 3, 4, 3 and 2, 1, 2 and 2, 2, 1.
        double expected = 0.1 * (7 * 10 + 7 * 5) / 20
                + 0.2 * (3 * 10 + 4 * 5) / 10
                + 0.3 * (2 * 10 + 1 * 5) / 5
                + 0.4 * (2 * 10 + 2 * 5) / 5;
        assertThat(score).isCloseTo(expected, within(1e-12));
    }

    /** All that a benchmark and its tables say of these units, and of all units together. */
    private static List<String> said(AnswerTally tally, BenchmarkMethod method, String... units) {
        Benchmark benchmark = Benchmark.of(tally, method);
        Tabulation tables = Tabulation.of(tally, method);
        List<String> said = new ArrayList<>();
        said.add(benchmark.toString());
        for (Measure measure : benchmark.measures()) {
            said.add(String.valueOf(benchmark.national(measure.id()).expectedRange()));
            said.add(String.valueOf(benchmark.national(measure.id()).average()));
            for (String unit : units) {
                MeasureResult result = benchmark.unit(unit).measure(measure.id());
                said.add(result + " " + result.estimate().map(e -> List.of(e.value(), e.standardError())));
                said.add(String.valueOf(result.classification()));
                said.add(result.explain().toString());
            }
        }
        for (String item : tables.items()) {
            said.add(tables.national(item).toString());
            for (String unit : units) {
                said.add(tables.table(unit, item).toString());
            }
        }
        return said;
    }

    /** C and D stay hidden with the same answers and other strata. */
    @ParameterizedTest
    @ValueSource(strings = {"contributes-nothing", "no-scores"})
    void theStrataOfHiddenUnitsShowOnlyByTheSharesOfAll(String emptyStratum) {
        List<Respondent> changed = new ArrayList<>();
        add(changed, "A", 20, 10, 5, 5);
        add(changed, "B", 10, 10, 20, 20);
        add(changed, "C", 0, 0, 19, 1);
        add(changed, "D", 0, 29, 0, 0);
        AnswerTally before = tally(shownAndHidden());
        AnswerTally after = tally(changed);
        BenchmarkMethod method = nhs().with("emptyStratum", emptyStratum).with("minimumUnits", "2");

        for (String population : List.of("shown", GIVEN)) {
            BenchmarkMethod apart = method.with("standardPopulation", population);
            assertThat(said(after, apart, "A", "B")).isEqualTo(said(before, apart, "A", "B"));
        }
        assertThat(said(after, method, "A", "B")).isNotEqualTo(said(before, method, "A", "B"));
    }

    /** A stratum that only hidden units have is lacking nowhere; by the shares of all, every other unit lacks it. */
    @Test
    void aStratumOfHiddenUnitsAloneIsNotLacking() {
        List<Respondent> respondents = new ArrayList<>();
        add(respondents, "A", 20, 20, 0, 0);
        add(respondents, "B", 20, 20, 0, 0);
        add(respondents, "C", 0, 0, 0, 29);
        BenchmarkMethod noScores = nhs().with("emptyStratum", "no-scores");
        AnswerTally tally = tally(respondents);

        assertThat(Benchmark.of(tally, noScores).national("Q1").units()).isZero();
        assertThat(Benchmark.of(tally, noScores.with("standardPopulation", "shown"))
                        .national("Q1")
                        .units())
                .isEqualTo(2);
        assertThat(Benchmark.of(tally, noScores.with("standardPopulation", GIVEN))
                        .national("Q1")
                        .units())
                .isZero();
    }

    /** A unit with enough respondents that lacks a stratum is hidden then, so its profile must not count either. */
    @Test
    void aUnitThatIsHiddenForALackingStratumIsNotInTheShares() {
        List<Respondent> respondents = shownAndHidden();
        add(respondents, "E", 40, 0, 0, 10);
        BenchmarkMethod shown = nhs().with("standardPopulation", "shown");

        assertThat(shares(MethodWeights.of(tally(respondents), shown.with("emptyStratum", "no-scores"))))
                .containsExactly(0.3, 0.2, 0.25, 0.25);
        assertThat(shares(MethodWeights.of(tally(respondents), shown)))
                .containsExactly(70 / 150.0, 20 / 150.0, 25 / 150.0, 35 / 150.0);
    }

    /** Unscored answers are none, those of unknown stratum count by the option; nobody of theirs is in the shares. */
    @Test
    void aUnitIsShownByItsScoredAnswers() {
        List<Respondent> respondents = shownAndHidden();
        respondents.add(of("D", 3, "4"));
        respondents.add(respondent("C", "Q4", "1"));
        BenchmarkMethod shown = nhs().with("standardPopulation", "shown");
        assertThat(shares(MethodWeights.of(tally(respondents), shown))).containsExactly(0.3, 0.2, 0.25, 0.25);

        respondents.add(respondent("D", "Q1", "1"));
        assertThat(shares(MethodWeights.of(tally(respondents), shown))).containsExactly(0.3, 0.2, 0.25, 0.25);
        assertThat(shares(MethodWeights.of(tally(respondents), shown.with("unknownStratum", "weight-one"))))
                .containsExactly(59 / 130.0, 20 / 130.0, 25 / 130.0, 26 / 130.0);
    }

    @Test
    void whereNoUnitIsShownNothingIsWeighted() {
        List<Respondent> respondents = new ArrayList<>();
        add(respondents, "C", 5, 5, 5, 5);
        for (int i = 0; i < 40; i++) {
            respondents.add(respondent("D", "Q1", "1"));
        }
        BenchmarkMethod shown = nhs().with("standardPopulation", "shown").with("unknownStratum", "weight-one");
        AnswerTally tally = tally(respondents);
        StandardisationWeights weights = MethodWeights.of(tally, shown);

        assertThat(shares(weights)).containsExactly(0, 0, 0, 0);
        assertThat(weights.ofUnit("C")).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(Benchmark.of(tally, shown).unit("D").question("Q1").score().orElseThrow())
                .isEqualTo(10);
        assertThat(Benchmark.of(tally, shown).unit("C").question("Q1").score().isShown())
                .isFalse();
        assertThat(Benchmark.of(tally, shown.with("unknownStratum", "excluded"))
                        .national("Q1")
                        .units())
                .isZero();
    }

    @Test
    void theExplanationSaysWhose() {
        AnswerTally tally = tally(shownAndHidden());

        assertThat(explanation(tally, nhs()))
                .contains("share of the stratum among all over its share in the unit", " of all ");
        assertThat(explanation(tally, nhs().with("standardPopulation", "shown")))
                .contains("share of the stratum among the units shown over its share in the unit", " standard ")
                .contains("standardPopulation = shown (set by the caller)");
        assertThat(explanation(tally, nhs().with("standardPopulation", GIVEN)))
                .contains("share of the stratum in the given standard population over its share in the unit")
                .contains("standardPopulation = " + GIVEN + " (set by the caller)");
    }

    private static String explanation(AnswerTally tally, BenchmarkMethod method) {
        return Benchmark.of(tally, method).analysis().explain("A", "Q1").toString();
    }

    @Test
    void aTableMustNameEachStratum() {
        AnswerTally tally = tally(shownAndHidden());
        String message =
                "standardPopulation must name each of the strata [16-39, men, 16-39, women, 40+, men, 40+, women]"
                        + " once: [men, women]";
        Questionnaire q = QUESTIONNAIRE;
        Questionnaire saying = new Questionnaire(
                q.survey(),
                q.scale(),
                q.questions(),
                q.sections(),
                q.layout(),
                Map.of("standardPopulation", "men: 0.5 | women: 0.5"),
                Set.of());
        AnswerTally ofIt = new AnswerTally(TallyPlan.of(saying)).add(WardSurvey.clean(saying, shownAndHidden()));

        assertThatThrownBy(() -> Benchmark.of(tally, nhs().withStandardPopulation(Map.of("men", 0.5, "women", 0.5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Benchmark.of(ofIt))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("$.method.standardPopulation: " + message);
        assertThatThrownBy(() -> Tabulation.of(ofIt, nhs())).isInstanceOf(QuestionnaireException.class);
    }
}
