package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;

/** Files that hold rows of people who never answered, of test entries, and of cells that cannot be used. */
final class RowsIntakeTest {
    @TempDir
    private Path folder;

    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static Questionnaire questionnaire(String name) throws IOException {
        return QuestionnaireJson.read(file(name));
    }

    private static Questionnaire taking(Questionnaire questionnaire, String column, String value) {
        return questionnaire.withLayout(questionnaire.layout().withRows(RowCondition.in(column, value)));
    }

    private static ReadTally read(Questionnaire questionnaire, String name, Strictness strictness) throws IOException {
        return ResponsesCsv.of(questionnaire).withStrictness(strictness).tally(file(name));
    }

    private static Benchmark benchmark(ReadTally read) {
        return Benchmark.of(read.tally(), BenchmarkMethod.nhs2021());
    }

    private void assertAsExpected(ReadTally read) throws IOException {
        BenchmarkCsv.write(folder, SurveyResults.of(benchmark(read)));
        for (String table : new String[] {"questions", "sections"}) {
            assertThat(folder.resolve(table + ".csv")).hasSameBinaryContentAs(file("expected-" + table + ".csv"));
        }
    }

    @Test
    void thePlainFormGivesWhatIsExpected() throws IOException {
        assertAsExpected(read(questionnaire("base.json"), "base.csv", Strictness.STRICT));
    }

    @Test
    void peopleWhoNeverAnsweredAreTold() throws IOException {
        for (String json : new String[] {"base.json", "s01-outcome.json"}) {
            ReadTally read = read(questionnaire(json), "s01-whole-sample.csv", Strictness.STRICT);

            assertThat(read.tally().group("T00").respondents()).isEqualTo(150);
            assertThat(read.tally().groups())
                    .allSatisfy(unit ->
                            assertThat(read.tally().group(unit).withoutScore()).isEqualTo(90));
            assertThat(read.ledger().rows().withoutScore()).isEqualTo(12 * 90);
            assertThat(LeftOut.of(read).notices()).first().asString().contains("T00 90, T01 90, T02 90 and 9 more");
            assertThat(score(read, "T01", "Q2")).isEqualTo(6.45, within(0.005));
        }
    }

    @Test
    void peopleWhoNeverAnsweredAreLeftOutByTheirOutcome() throws IOException {
        for (String json : new String[] {"base.json", "s01-outcome.json"}) {
            Questionnaire returned = taking(questionnaire(json), "outcome", "1");
            ReadTally read = read(returned, "s01-whole-sample.csv", Strictness.STRICT);

            assertThat(read.ledger().rows().filteredByLayout()).isEqualTo(12 * 90);
            assertThat(score(read, "T01", "Q2")).isEqualTo(6.78, within(0.005));
            assertAsExpected(read);
        }
    }

    @Test
    void testEntriesAreLeftOutByTheirStatus() throws IOException {
        ReadTally whole = read(questionnaire("base.json"), "k03-preview.csv", Strictness.STRICT);
        assertThat(whole.tally().group("T00").respondents()).isEqualTo(90);

        ReadTally read = read(taking(questionnaire("base.json"), "Status", "0"), "k03-preview.csv", Strictness.STRICT);
        assertThat(read.tally().group("T00").respondents()).isEqualTo(60);
        assertThat(LeftOut.of(read).parts()).containsExactly("30 rows that layout.rows does not take (Status is 0)");
        assertAsExpected(read);
    }

    @Test
    void rowsThatCannotBeUsedAreNamed() throws IOException {
        ReadTally read = read(questionnaire("base.json"), "v11-missing-dot.csv", Strictness.LENIENT);

        assertThat(read.ledger().rows().allRefused()).isEqualTo(80);
        assertThat(LeftOut.of(read).parts())
                .first()
                .asString()
                .startsWith("80 of 720 rows refused, with errors by column: Q2 ");
    }

    private static double score(ReadTally read, String unit, String question) {
        return benchmark(read).unit(unit).question(question).score().orElseThrow();
    }
}
