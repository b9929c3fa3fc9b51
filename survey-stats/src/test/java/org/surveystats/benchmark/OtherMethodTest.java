package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;

/** What a benchmark hides stays hidden in those made from it, whatever the options. */
final class OtherMethodTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();
    private static final Questionnaire QUESTIONNAIRE =
            WardSurvey.questionnaire().withSections(Section.of("1", "Both", "Q1", "Q6"));

    /** In A 4 of known stratum and one of unknown stratum answered both questions. */
    private static AnswerTally tally() {
        List<WardSurvey.Respondent> all = new ArrayList<>();
        for (String unit : List.of("A", "B", "C", "D")) {
            for (String sex : List.of("1", "2")) {
                all.addAll(Collections.nCopies(20, respondent(unit, "AGE", "30", "SEX", sex, "Q1", "1")));
                all.addAll(Collections.nCopies(15, respondent(unit, "AGE", "30", "SEX", sex, "Q1", "3")));
                all.addAll(Collections.nCopies(20, respondent(unit, "AGE", "30", "SEX", sex, "Q6", "1")));
                all.addAll(Collections.nCopies(15, respondent(unit, "AGE", "30", "SEX", sex, "Q6", "2")));
            }
            int both = unit.equals("A") ? 4 : 9;
            all.addAll(Collections.nCopies(both, respondent(unit, "AGE", "30", "SEX", "1", "Q1", "3", "Q6", "2")));
            all.add(respondent(unit, "AGE", "30", "SEX", "", "Q1", "1", "Q6", "1"));
        }
        return new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, all));
    }

    private static MeasureResult section(Benchmark benchmark, String unit) {
        return benchmark.unit(unit).section("1");
    }

    /** A pair of 4 becomes one of 5 where those of unknown stratum take part. */
    @Test
    void anErrorOfFewPairsStaysHidden() {
        BenchmarkMethod weightOne = NHS.with("unknownStratum", "weight-one");
        Benchmark benchmark = Benchmark.of(tally(), NHS);
        Benchmark other = benchmark.under(weightOne);

        assertThat(section(benchmark, "A").standardError().hiddenReason())
                .contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(section(Benchmark.of(tally(), weightOne), "A")
                        .standardError()
                        .isShown())
                .isTrue();
        assertThat(section(other, "A").score().isShown()).isTrue();
        assertThat(section(other, "A").estimate().orElseThrow().hasStandardError())
                .isFalse();
        assertThat(section(other, "A").standardError())
                .hasToString("not shown (fewer than 5 respondents answered two of its questions by the method that this"
                        + " was made from)");
        assertThat(section(other, "A").band().isShown()).isFalse();
        assertThat(section(other, "B").standardError().isShown()).isTrue();
    }

    /**
     * One answered who is of unknown stratum, and is in the tables and in no score: the difference is an answer. With a
     * weight of one there is none, but beside it the scores without would be one.
     */
    @Test
    void whereFewWhoAnsweredAreOfUnknownStratumThereIsNoScore() {
        BenchmarkMethod excluded = NHS.with("minimumCell", "3");
        BenchmarkMethod weightOne = excluded.with("unknownStratum", "weight-one");
        String reason = "fewer than 3 respondents who answered are of unknown stratum";

        assertThat(Benchmark.of(tally(), excluded).unit("A").question("Q1").score())
                .isEqualTo(Published.hidden(HiddenReason.SMALL_CELL, reason));
        assertThat(Benchmark.of(tally(), excluded)
                        .under(weightOne)
                        .unit("A")
                        .question("Q1")
                        .score())
                .isEqualTo(
                        Published.hidden(HiddenReason.SMALL_CELL, reason + " by the method that this was made from"));
        Benchmark all = Benchmark.of(tally(), weightOne);
        assertThat(all.unit("A").question("Q1").respondents().orElseThrow()).isEqualTo(75);
        assertThat(all.under(excluded).unit("A").question("Q1").score().hiddenReason())
                .contains(HiddenReason.SMALL_CELL);
        assertThat(all.under(weightOne.withoutWeightCap())
                        .unit("A")
                        .question("Q1")
                        .score()
                        .isShown())
                .isTrue();
        assertThat(Benchmark.of(tally(), NHS)
                        .under(NHS.with("unknownStratum", "weight-one"))
                        .unit("A")
                        .question("Q1")
                        .respondents()
                        .orElseThrow())
                .as("without a minimum cell")
                .isEqualTo(75);
    }

    /** With each minimum from 3 on, the one that begins to hide an answer would tell how many gave it. */
    @Test
    void anotherMinimumCellIsRefused() {
        Benchmark benchmark = Benchmark.of(tally(), NHS.with("minimumCell", "3"));

        for (String cell : List.of("0", "2", "4", "30")) {
            assertThatThrownBy(() -> benchmark.under(NHS.with("minimumCell", cell)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("minimumCell must be 3 as the benchmark's, or make a new benchmark from the tally: "
                            + cell);
        }
        Benchmark other = benchmark.under(NHS.with("minimumCell", "3").withMinimumRespondents(75));
        assertThat(other.unit("A").demographics().list())
                .isEqualTo(benchmark.unit("A").demographics().list());
    }

    @Test
    void whatIsShownIsSaidAsBefore() {
        Benchmark benchmark = Benchmark.of(tally(), NHS);
        Benchmark other = benchmark.under(NHS.with("bandBoundary", "inner"));

        for (UnitBenchmark unit : benchmark.units()) {
            for (MeasureResult result : unit.questions()) {
                MeasureResult same =
                        other.unit(unit.code()).question(result.measure().id());
                assertThat(same.estimate().isShown())
                        .isEqualTo(result.estimate().isShown());
                assertThat(same.excluded().isShown())
                        .isEqualTo(result.excluded().isShown());
                assertThat(same.explain().steps())
                        .hasSameSizeAs(result.explain().steps());
                if (result.excluded().isShown()) {
                    assertThat(same.excluded()).isEqualTo(result.excluded());
                    assertThat(same.explain().steps().subList(0, 2))
                            .isEqualTo(result.explain().steps().subList(0, 2));
                }
            }
            assertThat(other.unit(unit.code()).demographics().list())
                    .isEqualTo(unit.demographics().list());
        }
        assertThat(other.unit("A").question("Q1").excluded().orElseThrow().unknownStratum())
                .isEqualTo(1);
    }

    @Test
    void whatAnEmptyStratumHidesStaysHidden() {
        List<WardSurvey.Respondent> all = new ArrayList<>();
        for (String unit : List.of("A", "B")) {
            all.addAll(Collections.nCopies(40, respondent(unit, "AGE", "30", "SEX", "1", "Q1", "1")));
            all.addAll(Collections.nCopies(40, respondent(unit, "AGE", "30", "SEX", "1", "Q1", "3")));
        }
        all.addAll(Collections.nCopies(40, respondent("B", "AGE", "30", "SEX", "2", "Q1", "3")));
        AnswerTally tally = new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, all));
        Benchmark benchmark = Benchmark.of(tally, NHS.with("emptyStratum", "no-scores"));

        assertThat(benchmark.under(NHS).unit("A").question("Q1").score().hiddenReason())
                .contains(HiddenReason.EMPTY_STRATUM);
        assertThat(benchmark.under(NHS).unit("B").question("Q1").score().isShown())
                .isTrue();
        assertThat(benchmark.compareWith(NHS).moves()).isEmpty();
    }
}
