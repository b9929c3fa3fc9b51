package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.planning.AnswerSpread;
import org.surveystats.planning.Reliability;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

/**
 * Where few respondents answered two of a section's questions, its standard error would tell what they answered. Here
 * Q1 and Q6 make a section, and of unit A only some answered both.
 */
final class JointRespondentsTest {
    private static final Questionnaire QUESTIONNAIRE =
            WardSurvey.questionnaire().withSections(Section.of("1", "Both", "Q1", "Q6"), Section.of("2", "One", "Q1"));

    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    private static void answered(List<Respondent> respondents, String unit, int count, String q1, String q6) {
        for (int i = 0; i < count; i++) {
            respondents.add(respondent(unit, "AGE", "30", "SEX", "1", "Q1", q1, "Q6", q6));
        }
    }

    /** Four units of whom all answered both, and A of whom so many did. */
    private static List<Respondent> respondents(int joint) {
        List<Respondent> respondents = new ArrayList<>();
        for (String unit : List.of("B", "C", "D", "E")) {
            int good = 12 + unit.charAt(0) - 'A';
            answered(respondents, unit, good, "1", "1");
            answered(respondents, unit, 20, "2", "2");
            answered(respondents, unit, 30 - good, "3", "1");
        }
        answered(respondents, "A", 16, "1", "");
        answered(respondents, "A", 16, "3", "");
        answered(respondents, "A", 18, "", "1");
        answered(respondents, "A", 14, "", "2");
        answered(respondents, "A", joint, "1", "2");
        return respondents;
    }

    private static Benchmark benchmark(List<Respondent> respondents, BenchmarkMethod method) {
        return Benchmark.of(
                new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents)), method);
    }

    private static MeasureResult section(Benchmark benchmark) {
        return benchmark.unit("A").section("1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, true",
        "1, 5, false",
        "4, 5, false",
        "5, 5, true",
        "4, 4, true",
        "5, 6, false",
        "1, 2, false",
        "1, 1, true",
        "1, 0, true"
    })
    void theMinimumHoldsFromOneRespondentOn(int joint, int minimum, boolean shown) {
        MeasureResult result = section(benchmark(respondents(joint), nhs().with(MethodOption.MINIMUM_JOINT, minimum)));

        assertThat(result.score().isShown()).isTrue();
        assertThat(result.standardError().isShown()).isEqualTo(shown);
        assertThat(result.confidenceInterval(0.95).isShown()).isEqualTo(shown);
        assertThat(result.classification().isShown()).isEqualTo(shown);
        assertThat(result.band().isShown()).isEqualTo(shown);
        assertThat(result.estimate().orElseThrow().hasStandardError()).isEqualTo(shown);
    }

    @Test
    void theScoreStaysAndTheReasonIsItsOwn() {
        Benchmark hidden = benchmark(respondents(3), nhs());
        Benchmark open = benchmark(respondents(3), nhs().with("minimumJoint", "0"));
        MeasureResult result = section(hidden);

        assertThat(result.score()).isEqualTo(section(open).score());
        assertThat(result.respondents()).isEqualTo(section(open).respondents());
        assertThat(result.standardError().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(result.standardError())
                .hasToString("not shown (fewer than 5 respondents answered two of its questions)");
        assertThat(result.band().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(result.confidenceInterval(0.9).hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(AnswerSpread.of(result).hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(Reliability.of(result).hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(hidden.national("S1").average())
                .isEqualTo(open.national("S1").average());
        assertThat(hidden.national("S1").units()).isEqualTo(5);
        assertThat(hidden.unit("A").section("2").band().isShown()).isTrue();
        assertThat(hidden.unit("A").question("Q1").standardError())
                .isEqualTo(open.unit("A").question("Q1").standardError());
    }

    /** The unit's own reason is said, not that of all units, and it has no band from the spread alone either. */
    @Test
    void noOtherOptionGivesABand() {
        BenchmarkMethod few = nhs().with("minimumUnits", "6");
        MeasureResult fewUnits = section(benchmark(respondents(3), few));
        MeasureResult fromTau = section(benchmark(respondents(3), nhs().with("zeroStandardError", "band-from-tau")));

        assertThat(fewUnits.band().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(benchmark(respondents(3), few).unit("B").section("1").band().hiddenReason())
                .contains(HiddenReason.NO_EXPECTED_RANGE);
        assertThat(fromTau.band().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
    }

    /** With four others the spread at full precision would tell the fifth unit's standard error. */
    @Test
    void theSpreadKnowsNothingOfIt() {
        Benchmark benchmark = benchmark(respondents(3), nhs());
        ExpectedRange range = benchmark.national("S1").expectedRange().orElseThrow();
        List<Estimate> others = new ArrayList<>();
        for (String unit : List.of("B", "C", "D", "E")) {
            others.add(benchmark.unit(unit).section("1").estimate().orElseThrow());
        }
        Estimate hidden = section(benchmark).estimate().orElseThrow();
        double[] scores = {hidden.value(), 0, 0, 0, 0};
        double[] errors = new double[5];
        for (int i = 0; i < 4; i++) {
            scores[i + 1] = others.get(i).value();
            errors[i + 1] = others.get(i).standardError();
        }

        assertThat(range.units()).isEqualTo(4);
        assertThat(ExpectedRange.of(scores, errors, nhs().expectedRange(), QUESTIONNAIRE.scale()))
                .contains(range);
    }

    /**
     * Who of A answered what stays within Q1 and within Q6, but other people answer both: nothing that is shown
     * differs.
     */
    @ParameterizedTest
    @ValueSource(strings = {"linearised", "bessel", "classic"})
    void nothingShownDependsOnTheirAnswers(String standardError) {
        BenchmarkMethod method = nhs().with("standardError", standardError);
        List<Respondent> one = respondents(0);
        List<Respondent> other = respondents(0);
        answered(one, "A", 1, "1", "1");
        answered(one, "A", 1, "3", "2");
        answered(other, "A", 1, "1", "2");
        answered(other, "A", 1, "3", "1");
        Benchmark first = benchmark(one, method);
        Benchmark second = benchmark(other, method);

        for (Measure measure : first.measures()) {
            assertThat(first.national(measure.id())).isEqualTo(second.national(measure.id()));
            for (UnitBenchmark unit : first.units()) {
                MeasureResult result = unit.measure(measure.id());
                MeasureResult same = second.unit(unit.code()).measure(measure.id());
                assertThat(result.estimate()).isEqualTo(same.estimate());
                assertThat(result.classification()).isEqualTo(same.classification());
                assertThat(result.explain()).hasToString(same.explain().toString());
            }
        }
        assertThat(section(benchmark(one, method.with("minimumJoint", "1"))).standardError())
                .isNotEqualTo(section(benchmark(other, method.with("minimumJoint", "1")))
                        .standardError());
    }

    @Test
    void theExplanationSaysWhyInsteadOfTheCovariances() {
        assertThat(section(benchmark(respondents(3), nhs())).explain().toString())
                .contains("Standard error\n   not shown (fewer than 5 respondents answered two of its questions)")
                .contains("Band\n   not shown (fewer than 5 respondents answered two of its questions)")
                .doesNotContain("covariance of");
        assertThat(section(benchmark(respondents(5), nhs())).explain().toString())
                .contains("s = sqrt(sum of variances + 2 sum of covariances) / ");
        assertThat(benchmark(respondents(3), nhs())
                        .analysis()
                        .explain("A", "S1")
                        .toString())
                .contains("covariance of Q1 and Q6: ");
    }

    /** Respondents who take no part in the scores are none of those who answered both. */
    @Test
    void onlyThoseWhoTakePartCount() {
        List<Respondent> respondents = respondents(4);
        respondents.add(respondent("A", "Q1", "1", "Q6", "1"));

        assertThat(section(benchmark(respondents, nhs())).standardError().isShown())
                .isFalse();
        assertThat(section(benchmark(respondents, nhs().with("unknownStratum", "weight-one")))
                        .standardError()
                        .isShown())
                .isTrue();
    }

    /** How many answered both is not known of estimates that are given. */
    @Test
    void givenEstimatesAreTakenAsTheyAre() {
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents(3)));
        ScoreEstimation estimation = new ScoreEstimation(
                tally,
                MethodWeights.of(tally, nhs()),
                nhs().get(MethodOption.STANDARD_ERROR),
                nhs().get(MethodOption.UNKNOWN_STRATUM));

        assertThat(section(Benchmark.of(QUESTIONNAIRE, estimation.units(), nhs()))
                        .standardError())
                .isEqualTo(section(benchmark(respondents(3), nhs().with("minimumJoint", "1")))
                        .standardError());
    }
}
