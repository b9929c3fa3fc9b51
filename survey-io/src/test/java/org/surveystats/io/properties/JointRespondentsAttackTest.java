package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.text.Decimals;

/** One respondent of A answered both questions of a section. Its standard error gave both answers, 0 and 5. */
final class JointRespondentsAttackTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();
    private static final BenchmarkMethod OPEN = NHS.with("minimumJoint", "1");

    @TempDir
    private Path folder;

    private static Benchmark benchmark(BenchmarkMethod method) throws IOException {
        return Benchmark.of(AttackedSurvey.tally("d7"), method);
    }

    /**
     * m^2 s^2 less the variances is twice the covariance c, and c n1 n2 = (x1 - y1) (x2 - y2) of the one respondent.
     */
    @Test
    void withoutTheMinimumTheAnswersFollow() throws IOException {
        UnitBenchmark unit = benchmark(OPEN).unit("A");
        Estimate first = unit.question("Q1").estimate().orElseThrow();
        Estimate second = unit.question("Q2").estimate().orElseThrow();
        double variance = Math.pow(2 * unit.section("1").standardError().orElseThrow(), 2);
        double covariance = (variance - Math.pow(first.standardError(), 2) - Math.pow(second.standardError(), 2)) / 2;
        double product = covariance * first.respondents() * second.respondents();

        assertThat(product).isCloseTo(-11.4069, within(1e-4));
        assertThat(product).isCloseTo((0 - first.value()) * (5 - second.value()), within(1e-9));
    }

    @Test
    void theSectionHasNoErrorAndNoBand() throws IOException {
        MeasureResult result = benchmark(NHS).unit("A").section("1");

        assertThat(result.score())
                .isEqualTo(benchmark(OPEN).unit("A").section("1").score());
        assertThat(result.standardError().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(result.confidenceInterval(0.95).isShown()).isFalse();
        assertThat(result.classification().hiddenReason()).contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
    }

    @Test
    void noAccessorTextOrFileShowsIt() throws IOException {
        MeasureResult open = benchmark(OPEN).unit("A").section("1");
        double error = open.standardError().orElseThrow();
        Benchmark hidden = benchmark(NHS);
        PublicFigures figures = new PublicFigures().add(hidden);
        hidden.measures().forEach(measure -> figures.add(hidden.national(measure.id())));

        assertThat(figures.showing(error, 4)).isEmpty();
        assertThat(new PublicFigures().add(benchmark(OPEN)).showing(error, 4)).isNotEmpty();
        assertThat(found(AttackedSurvey.files(AttackedSurvey.tally("d7"), NHS, folder.resolve("hidden")), error))
                .isEmpty();
        assertThat(found(AttackedSurvey.files(AttackedSurvey.tally("d7"), OPEN, folder.resolve("open")), error))
                .contains("csv/sections.csv", "benchmark.json");
    }

    /** The files that hold a number to four decimals. */
    private static List<String> found(Map<String, byte[]> files, double number) {
        String text = Decimals.full(number).substring(0, 6);
        return files.entrySet().stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void jsonTellsTheReasonAndTheReportInWords() throws IOException {
        Map<String, byte[]> files = AttackedSurvey.files(AttackedSurvey.tally("d7"), NHS, folder);

        assertThat(new String(files.get("benchmark.json"), StandardCharsets.UTF_8))
                .contains("too-few-joint-respondents", "minimumJoint");
        assertThat(new String(files.get("report/unit-A.html"), StandardCharsets.UTF_8))
                .contains("too few respondents answered two of its questions");
    }
}
