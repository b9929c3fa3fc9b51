package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.table.BenchmarkWorkbook;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;

/** Another method or other tables beside a benchmark showed what it hides. */
final class OtherMethodsAttackTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();
    private static final BenchmarkMethod WEIGHT_ONE = NHS.with("unknownStratum", "weight-one");

    /** A has 29 respondents of known sex, too few, and one of unknown sex, who makes them 30 with a weight of one. */
    @Test
    void whatIsHiddenStaysHiddenUnderAnotherMethod() throws IOException {
        AnswerTally tally = AttackedSurvey.tally("d2");
        Benchmark benchmark = Benchmark.of(tally, NHS);
        Benchmark other = benchmark.under(WEIGHT_ONE);
        MeasureResult result = other.unit("A").question("Q1");

        assertThat(Benchmark.of(tally, WEIGHT_ONE)
                        .unit("A")
                        .question("Q1")
                        .respondents()
                        .orElseThrow())
                .isEqualTo(30);
        assertThat(benchmark.analysis().answers("A", "Q1").value()).isCloseTo(3.805195, within(1e-6));
        assertThat(result.estimate())
                .hasToString("not shown (fewer than 30 respondents by the method that this was made from)");
        assertThat(result.excluded().isShown()).isFalse();
        assertThat(result.explain().steps()).isEmpty();
        assertThat(other.national("Q1").units()).isEqualTo(3);
        assertThat(other.unit("B").question("Q1").score().isShown()).isTrue();
        assertThat(benchmark.compareWith(WEIGHT_ONE).moves())
                .noneMatch(move -> move.unit().equals("A"));
        assertThat(other.under(WEIGHT_ONE.withoutWeightCap())
                        .unit("A")
                        .question("Q1")
                        .score()
                        .hiddenReason())
                .as("nor from method to method")
                .contains(HiddenReason.TOO_FEW_RESPONDENTS);
    }

    @Test
    void tablesOfAnotherMethodAreRefused() throws IOException {
        AnswerTally tally = AttackedSurvey.tally("d2");
        BenchmarkWorkbook workbook = BenchmarkWorkbook.of(SurveyResults.of(Benchmark.of(tally, NHS)));
        workbook.withTables(Tabulation.of(tally, NHS));

        assertThatThrownBy(() -> workbook.withTables(Tabulation.of(tally, WEIGHT_ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tables must be by the benchmark's method, as those of Tabulation.of(benchmark):"
                        + " unknownStratum is weight-one, not excluded");
        assertThatThrownBy(() -> workbook.withTables(Tabulation.of(tally, NHS.with("standardPopulation", "shown"))))
                .hasMessageEndingWith(": standardPopulation is shown, not all");
        assertThatThrownBy(() -> workbook.withTables(Tabulation.of(tally, NHS.withMinimumRespondents(10))))
                .hasMessageEndingWith(": minimumRespondents is 10, not 30");
    }

    /** Of 40 people 35 are men: less the tables of the men, those of all were tables of 5 women, whose score is 8. */
    @Test
    void tablesOfOtherRespondentsAreRefused() throws IOException {
        Questionnaire of = QuestionnaireJson.read(AttackedSurvey.file("d5.json"));
        AnswerTally men = ResponsesCsv.of(of)
                .withPlan(TallyPlan.of(of).where(RowFilter.answered("sex", 1)))
                .tally(AttackedSurvey.file("d5.csv"))
                .tally();
        Benchmark all = Benchmark.of(AttackedSurvey.tally("d5"), NHS);

        assertThat(men.respondents()).isEqualTo(35);
        assertThatThrownBy(() -> BenchmarkWorkbook.of(SurveyResults.of(all)).withTables(Tabulation.of(men, NHS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tables must be of the responses that the benchmark is of, as those of"
                        + " Tabulation.of(benchmark): their filter is ");
        AnswerTally less =
                ResponsesCsv.of(of).tally(AttackedSurvey.file("d5.csv")).tally();
        BenchmarkWorkbook.of(SurveyResults.of(all)).withTables(Tabulation.of(less, NHS));
        less.merge(AttackedSurvey.tally("d5"));
        assertThatThrownBy(() -> BenchmarkWorkbook.of(SurveyResults.of(all)).withTables(Tabulation.of(less, NHS)))
                .hasMessageEndingWith(": they are of 80 respondents, not 40");
    }
}
