package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;

/**
 * In A 95 are negative, 3 positive and 2 would rather not say; with a minimum cell of 10, score and exclusions told so.
 */
final class SmallCellsAttackTest {
    private static final BenchmarkMethod TEN = BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 10);

    @TempDir
    private Path folder;

    /** The questionnaire without strata is another one of the same responses. */
    private static AnswerTally tally(String questionnaire) throws IOException {
        return AttackedSurvey.tally(questionnaire + ".json", AttackedSurvey.file("d10.csv"));
    }

    private static MeasureResult status(BenchmarkMethod method, String questionnaire) throws IOException {
        return Benchmark.of(tally(questionnaire), method).unit("A").question("HIV");
    }

    @Test
    void withoutTheMinimumTheCountsFollow() throws IOException {
        MeasureResult open = status(BenchmarkMethod.nhs2021(), "d10b");

        assertThat(open.excluded().orElseThrow().unscored()).containsEntry("rather not say", 2L);
        assertThat(open.respondents().orElseThrow()).isEqualTo(98);
        assertThat(open.score().orElseThrow()).isEqualTo(10 * 95 / 98.0, within(1e-12));
    }

    @Test
    void theScoreIsHiddenWithItsCells() throws IOException {
        for (String questionnaire : new String[] {"d10", "d10b"}) {
            Benchmark benchmark = Benchmark.of(tally(questionnaire), TEN);
            MeasureResult result = benchmark.unit("A").question("HIV");

            assertThat(result.score())
                    .isEqualTo(Published.hidden(
                            HiddenReason.SMALL_CELL, "fewer than 10 respondents gave one of the answers"));
            assertThat(result.excluded().hiddenReason()).contains(HiddenReason.SMALL_CELL);
            assertThat(benchmark.unit("A").demographic("HIV").shares())
                    .noneMatch(share -> share.percentage().isShown());
            assertThat(benchmark.unit("A").question("Q1").score().isShown()).isTrue();
            assertThat(benchmark.unit("B").question("HIV").score().isShown()).isTrue();
            assertThat(benchmark.national("HIV").units()).isEqualTo(2);
            assertThat(benchmark.analysis().excluded("A", "HIV").unscored()).containsEntry("rather not say", 2L);
        }
    }

    /** Nor does another method show what this one hides. */
    @Test
    void underAnotherMethodItStaysHidden() throws IOException {
        Benchmark benchmark = Benchmark.of(tally("d10"), TEN);

        assertThat(benchmark
                        .under(TEN.withoutWeightCap())
                        .unit("A")
                        .question("HIV")
                        .score()
                        .hiddenReason())
                .contains(HiddenReason.SMALL_CELL);
    }

    @Test
    void noFileShowsIt() throws IOException {
        double score = status(BenchmarkMethod.nhs2021(), "d10").score().orElseThrow();
        PublicFigures figures = new PublicFigures().add(Benchmark.of(tally("d10"), TEN));
        assertThat(figures.showing(score, 2)).isEmpty();
        AttackedSurvey.files(tally("d10"), TEN, folder)
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(Double.toString(score).substring(0, 8)));
    }
}
