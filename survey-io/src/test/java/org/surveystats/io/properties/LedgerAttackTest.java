package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.PublishedRows.Part;
import org.surveystats.benchmark.PublishedRows.Units;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.io.summary.Mismatches;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.tally.AnswerTally;

/** All respondents of unknown stratum less those of the shown units A and B were those of C, which is hidden. */
final class LedgerAttackTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();

    private static List<String> file() throws IOException {
        return Files.readAllLines(AttackedSurvey.file("d6.csv"));
    }

    private static ReadTally read(List<String> lines) throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.read(AttackedSurvey.file("d6.json"));
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ResponsesCsv.of(questionnaire).tally(new ByteArrayInputStream(file), "d6.csv");
    }

    private static PublishedRows rows(ReadTally read, BenchmarkMethod method) {
        return PublishedRows.of(read.tally(), read.decoding(), Benchmark.of(read.tally(), method));
    }

    @Test
    void theAnalystsLedgerStillTellsTheHiddenOnes() throws IOException {
        ReadTally read = read(file());

        assertThat(read.ledger().rows().unknownStratum()).isEqualTo(10);
        assertThat(LeftOut.of(read).notices())
                .first()
                .asString()
                .startsWith("10 of 130 respondents of unknown stratum");
        assertThat(10
                        - read.tally().group("A").unknownStratum()
                        - read.tally().group("B").unknownStratum())
                .isEqualTo(read.tally().group("C").unknownStratum())
                .isEqualTo(6);
    }

    @Test
    void thePublicRowsAreThoseOfTheShownUnits() throws IOException {
        PublishedRows rows = rows(read(file()), NHS);

        assertThat(rows.shown()).isEqualTo(new Units(2, 110));
        assertThat(rows.hidden()).isEqualTo(new Units(1, 20));
        assertThat(rows.unknownStratum()).isEqualTo(new Part(new Units(2, 110), 4));
        assertThat(rows).hasToString("""
                Rows of 2024: 130 read; 110 in 2 units with a score that is shown; 20 in 1 unit
                    none of whose scores is shown
                Among them in 2024: 4 of 110 respondents in 2 units could not be assigned to a
                    stratum""");
    }

    /** Whatever C answers, and of known sex or not: not a character differs. */
    @Test
    void nothingOfTheHiddenUnitIsInTheTextOrTheReport() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        Set<String> texts = new TreeSet<>();
        Set<String> reports = new TreeSet<>();
        Set<Long> ledgers = new TreeSet<>();
        for (int run = 0; run < 20; run++) {
            ReadTally read = read(withOtherAnswersOfC(random));
            texts.add(rows(read, NHS).toString());
            ledgers.add(read.ledger().rows().unknownStratum());
            Benchmark benchmark = Benchmark.of(read.tally(), NHS.with("standardPopulation", "shown"));
            SurveyResults data =
                    SurveyResults.of(benchmark).withRows(PublishedRows.of(read.tally(), read.decoding(), benchmark));
            reports.add(UnitReport.of(data, "A").toHtml());
        }
        assertThat(ledgers).as("the analyst's").hasSizeGreaterThan(5);
        assertThat(texts).hasSize(1);
        assertThat(reports).hasSize(1);
    }

    @Test
    void norInTheSummariesOrTheMismatches() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<SampleOutcomes> outcomes = List.of(SampleOutcomes.of("C", 19, 0, 0, 0, 0, 5));
        Set<String> texts = new TreeSet<>();
        for (int run = 0; run < 20; run++) {
            AnswerTally tally = read(withOtherAnswersOfC(random)).tally();
            Benchmark benchmark = Benchmark.of(tally, NHS.with("standardPopulation", "shown"));
            StringBuilder text = new StringBuilder();
            for (String unit : List.of("A", "B", "C")) {
                text.append(UnitSummary.of(SurveyResults.of(benchmark), unit)).append('\n');
            }
            text.append(Mismatches.of(
                    benchmark, List.of(), Map.of(2024, tally), Map.of(2024, outcomes), PublishedHistory.NONE));
            texts.add(text.toString());
        }
        assertThat(texts).singleElement().asString().contains("returned is not the number of responses: C 19 for 20");
    }

    private static List<String> withOtherAnswersOfC(SplittableRandom random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : file()) {
            lines.add(line.startsWith("C,") ? "C," + answer(random) + "," + answer(random) : line);
        }
        return lines;
    }

    private static String answer(SplittableRandom random) {
        return List.of("", "1", "2").get(random.nextInt(3));
    }

    /** Of A three have no known sex, of B one: with a minimum cell of three A alone tells, with one of four neither. */
    @Test
    void smallNumbersOfAUnitAreNotInTheSums() throws IOException {
        ReadTally read = read(file());

        assertThat(rows(read, NHS.with("minimumCell", "3")).unknownStratum()).isEqualTo(new Part(new Units(1, 60), 3));
        PublishedRows none = rows(read, NHS.with("minimumCell", "4"));
        assertThat(none.unknownStratum()).isEqualTo(new Part(new Units(0, 0), 0));
        assertThat(none.toString()).doesNotContain("stratum");
        assertThat(none.shown()).as("few of unknown stratum hide the scores").isEqualTo(new Units(0, 0));
    }

    /** What one method shows of the rows must not stand beside the results of a stricter one. */
    @Test
    void rowsOfAnotherMethodAreRefusedByTheReport() throws IOException {
        ReadTally read = read(file());
        PublishedRows open = rows(read, NHS.withMinimumRespondents(10));
        SurveyResults strict = SurveyResults.of(Benchmark.of(read.tally(), NHS));
        SurveyResults cells = SurveyResults.of(Benchmark.of(read.tally(), NHS.with("minimumCell", "4")));

        assertThat(open.hidden()).isEqualTo(new Units(0, 0));
        assertThat(open.unknownStratum().respondents()).isEqualTo(10);
        assertThatThrownBy(() -> strict.withRows(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rows must be of this benchmark, made by PublishedRows.of(");
        assertThatThrownBy(() -> cells.withRows(rows(read, NHS))).isInstanceOf(IllegalArgumentException.class);
        assertThat(strict.withRows(rows(read, NHS)).rows()).contains(rows(read, NHS));
    }

    /** Two units show a question more by the lower minimum, so that the difference of the sums would be theirs. */
    @Test
    void rowsThatCountUnitsWithAHiddenQuestionAreRefused() throws IOException {
        Questionnaire of = CommunityMentalHealth.questionnaire(2021);
        ReadTally read;
        try (InputStream in = CommunityMentalHealth.responses(2021)) {
            read = ResponsesCsv.of(of).tally(in, "responses");
        }
        SurveyResults report = SurveyResults.of(Benchmark.of(read.tally(), NHS));
        PublishedRows open = rows(read, NHS.withMinimumRespondents(10));

        assertThat(open.withoutScore().of().units())
                .isGreaterThan(rows(read, NHS).withoutScore().of().units());
        assertThatThrownBy(() -> report.withRows(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rows must be of this benchmark, made by PublishedRows.of(");
        assertThat(report.withRows(rows(read, NHS)).rows()).isPresent();
    }

    /** An earlier year beside a current benchmark that hides C. */
    @Test
    void theCurrentRuleHoldsForEarlierYears() throws IOException {
        ReadTally read = read(file());
        Benchmark open = Benchmark.of(read.tally(), NHS.withMinimumRespondents(10));

        assertThat(PublishedRows.of(read.tally(), read.decoding(), open, NHS).toString())
                .isEqualTo(rows(read, NHS).toString());
        assertThat(PublishedRows.of(read.tally(), read.decoding(), open, NHS.with("minimumCell", "3")))
                .isEqualTo(rows(read, NHS.with("minimumCell", "3")));
    }
}
