package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.questionnaire.Questionnaire;

/** Scores of exactly 5.6 and 6.3 in a section, whose mean is a half in the first decimal. */
final class RoundingIntakeTest {
    @Test
    void theMeanIsPrintedAsTheHalfThatItIs(@TempDir Path folder) throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.read(SharedData.file("intake/round.json"));
        Benchmark benchmark = Benchmark.of(ResponsesCsv.of(questionnaire)
                .tally(SharedData.file("intake/round.csv"))
                .tally());
        String unit = benchmark.units().get(0).code();
        String section = benchmark.questionnaire().sections().get(0).measure();

        BenchmarkCsv.write(folder, SurveyResults.of(benchmark));
        assertThat(Files.readString(folder.resolve("sections.csv"))).contains(",5.949999999999999,");
        assertThat(benchmark.toString()).contains(" 6.0 ").doesNotContain("5.9");
        assertThat(UnitSummary.of(SurveyResults.of(benchmark), unit).toString())
                .contains(" 6.0 ")
                .doesNotContain("5.9");
        assertThat(benchmark.unit(unit).measure(section).toString()).contains("score 6.0");
        String html = UnitReport.of(SurveyResults.of(benchmark), unit).toHtml();
        assertThat(html).contains("6.0").doesNotContain(">5.9<").doesNotContain(" 5.9 ");
    }
}
