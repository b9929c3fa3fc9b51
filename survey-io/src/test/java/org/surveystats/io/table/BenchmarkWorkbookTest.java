package org.surveystats.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.MethodWeights;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.sample.Unit;
import org.surveystats.suppression.Published;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;
import org.surveystats.weighting.StandardisationWeights;

/** Isolated, because one test changes the time zone of all. */
@Isolated
class BenchmarkWorkbookTest {
    private static final BenchmarkWorkbook WORKBOOK = BenchmarkWorkbook.of(SurveyResults.of(TableResults.BENCHMARK)
                    .withChanges(TableResults.CHANGES)
                    .withRates(TableResults.RATES)
                    .withHistory(TableResults.HISTORY))
            .withTables(TableResults.TABLES);

    @TempDir
    private Path directory;

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook in = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return in.findSheet(sheet).orElseThrow().read();
        }
    }

    /** The rows below the header, by column name; empty cells are not there. */
    private static List<Map<String, Object>> records(byte[] workbook, String sheet) throws IOException {
        List<Row> rows = rows(workbook, sheet);
        Row header =
                rows.stream().filter(row -> row.getRowNum() == 3).findFirst().orElseThrow();
        List<Map<String, Object>> records = new ArrayList<>();
        for (Row row : rows.subList(rows.indexOf(header) + 1, rows.size())) {
            Map<String, Object> record = new HashMap<>();
            row.stream()
                    .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                    .forEach(cell -> record.put(header.getCellText(cell.getColumnIndex()), cell.getValue()));
            records.add(record);
        }
        return records;
    }

    private static void assertCell(Map<String, Object> row, String column, Published<Double> figure) {
        Object expected = figure.map(value -> (Object) org.surveystats.text.Decimals.shortest(value))
                .orElse(null);
        assertThat(Optional.ofNullable((BigDecimal) row.get(column)).map(BigDecimal::stripTrailingZeros))
                .as("%s of %s", column, row)
                .isEqualTo(Optional.ofNullable((BigDecimal) expected).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void scoresAreThoseOfTheBenchmarkAndHiddenCellsAreEmpty() throws IOException {
        List<Map<String, Object>> rows = records(WORKBOOK.bytes(), "Scores");
        Benchmark benchmark = TableResults.BENCHMARK;
        assertThat(rows).hasSize(benchmark.measures().size() * benchmark.units().size());
        int hidden = 0;
        for (Map<String, Object> row : rows) {
            UnitBenchmark unit = benchmark.unit((String) row.get("unit"));
            String measure = (String) row.get("measure");
            MeasureResult result = measure.startsWith("S") ? unit.section(measure) : unit.question(measure);
            assertCell(row, "score", result.score());
            assertCell(row, "standard_error", result.standardError());
            assertCell(row, "ll998", result.classification().map(c -> c.limits().lower(ConfidenceLevel.P99_8)));
            assertCell(row, "ul90", result.classification().map(c -> c.limits().upper(ConfidenceLevel.P90)));
            assertCell(row, "z_adjusted", result.classification().map(c -> c.adjustedZ()));
            assertThat(row.get("band_words"))
                    .isEqualTo(result.band().map(Band::toString).orElse(null));
            if (!measure.startsWith("S")) {
                assertCell(row, "respondents", result.respondents().map(Long::doubleValue));
                assertCell(
                        row,
                        "score_2020",
                        TableResults.CHANGES
                                .get(1)
                                .question(unit.code(), measure)
                                .then()
                                .map(e -> e.value()));
            }
            if (!result.score().isShown()) {
                hidden++;
                assertThat(row.keySet())
                        .doesNotContain(
                                "score", "respondents", "ll90", "band", "band_words", "z_adjusted", "change_2020");
            }
        }
        assertThat(hidden).isGreaterThan(0);
    }

    @Test
    void everySheetNamesTheSurveyAndItsProvenance() throws IOException {
        byte[] bytes = WORKBOOK.bytes();
        List<String> sheets = WORKBOOK.tables().stream().map(DataTable::name).toList();
        assertThat(sheets)
                .containsExactly(
                        "About",
                        "Respondents",
                        "Scores",
                        "National",
                        "Changes",
                        "Response",
                        "History",
                        "Answers",
                        "Non-response");
        SurveyInfo survey = TableResults.BENCHMARK.questionnaire().survey();
        for (String sheet : sheets) {
            assertThat(rows(bytes, sheet).get(0).getCellText(0)).startsWith(survey.title() + " 2021: ");
            assertThat(rows(bytes, sheet).get(1).getCellText(0)).isEqualTo(survey.provenance());
        }
        assertThat(records(bytes, "About"))
                .anyMatch(row -> "weightCap".equals(row.get("what")) && "5".equals(row.get("value")));
    }

    @Test
    void aBareBenchmarkHasFourSheets() {
        assertThat(BenchmarkWorkbook.of(SurveyResults.of(TableResults.BENCHMARK)))
                .hasToString("Workbook of " + TableResults.BENCHMARK.units().size() + " units, 0 earlier surveys");
        assertThat(WORKBOOK.toString()).endsWith(" units, 2 earlier surveys, with tables of answers");
        assertThat(BenchmarkWorkbook.of(SurveyResults.of(TableResults.BENCHMARK))
                        .tables())
                .extracting(DataTable::name)
                .containsExactly("About", "Respondents", "Scores", "National");
    }

    @Test
    void theBytesHangOnTheResultsAlone() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        byte[] first = WORKBOOK.bytes();
        Thread.sleep(3000);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(WORKBOOK.bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        Path file = directory.resolve("benchmark.xlsx");
        WORKBOOK.write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void textsAreStringsAndNothingIsDroppedSilently() throws IOException {
        Questionnaire survey = CommunityMentalHealth.questionnaire(2021);
        String name = "=HYPERLINK(\"http://x\") <b> & \u0001 _x0041_";
        Benchmark benchmark = Benchmark.of(
                CommunityMentalHealth.tally(2021), TableResults.BENCHMARK.method(), List.of(Unit.of("RT5", name)));
        byte[] bytes = BenchmarkWorkbook.of(SurveyResults.of(benchmark)).bytes();

        Row row = rows(bytes, "Respondents").stream()
                .filter(r -> r.getCellText(0).equals("RT5"))
                .findFirst()
                .orElseThrow();
        assertThat(survey.questions()).isNotEmpty();
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getFormula()).isNull();
        assertThat(row.getCellText(1)).isEqualTo("=HYPERLINK(\"http://x\") <b> & _x0001_ _x005F_x0041_");
    }

    @Test
    void whatTheBenchmarkHidesIsNotTakenFromElsewhere() {
        Benchmark benchmark = TableResults.BENCHMARK;
        BenchmarkWorkbook workbook = BenchmarkWorkbook.of(SurveyResults.of(benchmark));
        AnswerTally tally = CommunityMentalHealth.tally(2021);
        BenchmarkMethod method = BenchmarkMethod.nhs2021();

        assertThatThrownBy(() -> workbook.withTables(Tabulation.of(tally, method.withMinimumRespondents(10))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("minimumRespondents is 10, not 30");
        Benchmark cells = Benchmark.of(tally, method.with(MethodOption.MINIMUM_CELL, 5));
        assertThatThrownBy(() -> BenchmarkWorkbook.of(SurveyResults.of(cells)).withTables(TableResults.TABLES))
                .hasMessageEndingWith("minimumCell is 0, not 5");
        Tabulation earlier = Tabulation.of(CommunityMentalHealth.tally(2020), method);
        assertThatThrownBy(() -> workbook.withTables(earlier)).hasMessageContaining("their questionnaire is ");
        Benchmark given = Benchmark.of(
                benchmark.questionnaire(), benchmark.analysis().estimates().rows(), method);
        assertThatThrownBy(() -> BenchmarkWorkbook.of(SurveyResults.of(given)).withTables(TableResults.TABLES))
                .hasMessage("tables must be of the responses that the benchmark is of, and it is of given estimates,"
                        + " without responses");
        StandardisationWeights others = MethodWeights.of(tally, method.withoutWeightCap());
        assertThatThrownBy(() -> workbook.withTables(Tabulation.of(tally, others, method)))
                .hasMessageEndingWith(" are others");
        Benchmark lower = Benchmark.of(tally, method.withMinimumRespondents(10));
        List<ChangeOverTime> shown = List.of(ChangeOverTime.between(lower, CommunityMentalHealth.benchmark(2020)));
        for (ThrowingCallable taking : List.<ThrowingCallable>of(
                () -> BenchmarkDocument.of(SurveyResults.of(benchmark).withChanges(shown)),
                () -> BenchmarkCsv.write(directory, SurveyResults.of(benchmark).withChanges(shown)),
                () -> SurveyResults.of(benchmark).withChanges(shown))) {
            assertThatThrownBy(taking)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("changes against 2020 must be of this benchmark")
                    .hasMessageEndingWith("theirs is of minimumRespondents = 10, not 30");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aReportComparesWithEachYearOnce() {
        List<ChangeOverTime> twice = List.of(TableResults.CHANGES.get(0), TableResults.CHANGES.get(0));

        assertThatThrownBy(() -> SurveyResults.of(TableResults.BENCHMARK).withChanges(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("changes must be against distinct years: 2019 occurs twice");
    }

    @Test
    void whatTodaysRuleHidesIsNotInTheHistory() throws IOException {
        PublishedHistory history = new PublishedHistory(List.of(
                entry(2017, 17, OptionalDouble.empty()),
                entry(2018, 30, OptionalDouble.empty()),
                entry(2019, 18, OptionalDouble.of(7.5))));
        byte[] bytes = BenchmarkWorkbook.of(
                        SurveyResults.of(TableResults.BENCHMARK).withHistory(history))
                .bytes();

        assertThat(records(bytes, "History").stream().map(row -> Optional.ofNullable(row.get("respondents"))))
                .containsExactly(Optional.empty(), Optional.of(BigDecimal.valueOf(30)), Optional.empty());
        assertThat(records(bytes, "History").stream().map(row -> row.get("score")))
                .containsOnlyNulls();
        assertThat(records(bytes, "History").stream().map(row -> row.get("missing_reason")))
                .containsExactly("suppressed", "suppressed", "fewer than 30 respondents");
    }

    private static PublishedHistory.Entry entry(int year, long respondents, OptionalDouble score) {
        return new PublishedHistory.Entry(
                "RT5",
                "Q10",
                year,
                OptionalLong.of(respondents),
                score,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                score.isPresent() ? "" : "suppressed");
    }

    @Test
    void aSheetThatTheFormatCannotHoldIsRefused() {
        DataTable table = new DataTable("Long", "a");
        for (int i = 0; i <= XlsxFile.MOST_ROWS; i++) {
            table.row("");
        }

        assertThatThrownBy(() -> XlsxFile.of("survey", "", List.of(table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rows of the sheet Long must be in [0, 1048573] to fit the format, write CSV instead: 1048574");
    }
}
