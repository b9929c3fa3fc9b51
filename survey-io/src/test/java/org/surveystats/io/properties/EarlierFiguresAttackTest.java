package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.io.table.BenchmarkWorkbook;

/**
 * A had 12 respondents in 2023 and a score of 5.8, by a method with a minimum of 1; its history has scores of 12 and 7.
 */
final class EarlierFiguresAttackTest {
    private static final String SCORE = Double.toString(10 * 7 / 12.0).substring(0, 8);

    @TempDir
    private Path folder;

    private static Benchmark now() throws IOException {
        return Benchmark.of(AttackedSurvey.tally("d13"));
    }

    private static Benchmark then(String questionnaire) throws IOException {
        return Benchmark.of(AttackedSurvey.tally(questionnaire, AttackedSurvey.file("d13p.csv")));
    }

    /** As by an earlier survey with today's rule: neither A's score nor its part in the average is there. */
    @Test
    void theRuleOfTodayHoldsForEarlierScores() throws IOException {
        Benchmark open = then("d13p1.json");
        assertThat(open.unit("A").question("Q1").score().orElseThrow()).isEqualTo(10 * 7 / 12.0);
        ChangeOverTime changes = ChangeOverTime.between(now(), open);
        ChangeOverTime strict = ChangeOverTime.between(now(), then("d13p.json"));

        assertThat(changes.question("A", "Q1").then()).hasToString("not shown (fewer than 30 respondents)");
        for (String unit : List.of("A", "B", "C", "D")) {
            QuestionChange change = changes.question(unit, "Q1");
            assertThat(change).isEqualTo(strict.question(unit, "Q1"));
        }
        for (String text : outputs(now(), changes)) {
            assertThat(text).doesNotContain(SCORE);
        }
    }

    private List<String> outputs(Benchmark now, ChangeOverTime change) throws IOException {
        List<ChangeOverTime> changes = List.of(change);
        BenchmarkCsv.write(folder, SurveyResults.of(now).withChanges(changes));
        SurveyResults data = SurveyResults.of(now).withChanges(changes);
        return List.of(
                Files.readString(folder.resolve("changes.csv")),
                BenchmarkJson.text(BenchmarkDocument.of(SurveyResults.of(now).withChanges(changes))),
                new String(BenchmarkWorkbook.of(data).bytes(), StandardCharsets.ISO_8859_1),
                UnitReport.of(data, "A").toHtml(),
                UnitSummary.of(data, "A").toString(),
                change.toString(),
                change.unit("A").toString());
    }

    private static PublishedHistory history() throws IOException {
        return HistoryCsv.read(AttackedSurvey.file("d13h.csv"));
    }

    /** D is hidden this year, and the history has its score of this year. */
    @Test
    void theHistoryIsOfEarlierYears() throws IOException {
        Benchmark now = now();
        PublishedHistory history = history();
        String message = "history must be of years before 2024, the survey's: D, Q1, 2024";

        assertThat(now.unit("D").question("Q1").score().isShown()).isFalse();
        assertThatThrownBy(() -> SurveyResults.of(now).withHistory(history))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theRuleOfTodayHoldsForTheHistory() throws IOException {
        PublishedHistory earlier = new PublishedHistory(history().entries().stream()
                .filter(entry -> entry.year() < 2024)
                .toList());
        PublishedHistory shown = SurveyResults.of(now()).withHistory(earlier).history();

        assertThat(shown.entries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.score()).isEmpty();
            assertThat(entry.respondents()).isEmpty();
        });
        assertThat(shown.of("A", "Q1"))
                .extracting(PublishedHistory.Entry::missingReason)
                .containsExactly("fewer than 30 respondents", "", "fewer than 30 respondents");
        byte[] workbook = BenchmarkWorkbook.of(SurveyResults.of(now()).withHistory(earlier))
                .bytes();
        byte[] same =
                BenchmarkWorkbook.of(SurveyResults.of(now()).withHistory(shown)).bytes();
        assertThat(workbook).isEqualTo(same);
    }
}
