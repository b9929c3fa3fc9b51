package org.surveystats.io.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.MethodComparison;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.Limits;
import org.surveystats.io.chart.BandCountsChart;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.chart.RankChart;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.io.json.BenchmarkDocumentException;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.report.ReportSet;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.io.table.BenchmarkWorkbook;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.planning.BandDesign;
import org.surveystats.planning.BandProbabilities;
import org.surveystats.verification.PublishedReport;
import org.surveystats.verification.Verdict;

/** All that shows bands and limits shows those of a scheme that the library does not know. */
class FiveBandsTest {
    private static final Benchmark SEVEN = CommunityMentalHealth.benchmark(2021);
    private static final Benchmark FIVE =
            CommunityMentalHealth.benchmark(2021, BenchmarkMethod.nhs2021().withBands(FiveBands.SCHEME));
    private static final UnitBenchmark UNIT = FIVE.unit("RT5");
    private static final MeasureResult RESULT = UNIT.question("Q17");
    private static final Band FAR_BELOW = FiveBands.SCHEME.ofCode(1);

    @TempDir
    private Path directory;

    private static Limits limits() {
        return RESULT.classification().orElseThrow().limits();
    }

    @Test
    void bandsAndLimitsAreThoseOfTheScheme() {
        assertThat(RESULT.band().orElseThrow()).isEqualTo(FiveBands.SCHEME.ofCode(2));
        assertThat(FIVE.units().stream().flatMap(unit -> unit.questions().stream()))
                .anyMatch(result -> result.band().is(FAR_BELOW));
        assertThat(limits().levels()).containsExactly(FiveBands.P80, FiveBands.P98);
        assertThat(FIVE.method().text(MethodOption.BANDS)).isEqualTo("five");
    }

    @Test
    void tablesPrintItsNames() {
        assertThat(UNIT.questions().toString())
                .contains("  As expected", "  Below expected")
                .doesNotContain("Far below expected", "About the same", "worse");
        assertThat(RESULT).asString().endsWith(", Below expected");
        assertThat(limits()).asString().contains("80 %", "98 %").doesNotContain("90 %");
        Headlines headlines = FIVE.headlines("RT5");
        assertThat(headlines.bands().keySet()).containsExactlyElementsOf(FiveBands.SCHEME.bands());
        assertThat(headlines.toString()).contains("\nFar below expected: ", "\nAs expected: ");
        assertThat(UnitSummary.of(SurveyResults.of(FIVE), "RT5").toString())
                .contains("As expected")
                .doesNotContain("About the same");
    }

    @Test
    void theExplanationShowsItsLevelsAndCuts() {
        assertThat(RESULT.explain().toString())
                .contains("80 %: ", "98 %: ", "cuts at 1.281552, 2.326348", "bands = five (set by the caller)")
                .doesNotContain("99.8 %");
    }

    @Test
    void bandsMoveFromOneSchemeToTheOther() {
        MethodComparison moves = SEVEN.compareWith(FIVE.method());

        assertThat(moves.moves()).hasSize(moves.bands());
        assertThat(moves.toString()).contains("About the same", "As expected");
    }

    @Test
    void csvHasItsLevelsAndCodes() throws IOException {
        BenchmarkCsv.write(directory, SurveyResults.of(FIVE));

        List<String> lines = Files.readAllLines(directory.resolve("questions.csv"));
        assertThat(lines.get(0))
                .isEqualTo("unit,question,respondents,score,standard_error,z,z_adjusted,ll80,ul80,ll98,ul98,band");
        assertThat(Files.readAllLines(directory.resolve("sections.csv")).get(0)).endsWith(",ll80,ul80,ll98,ul98,band");
        String[] row = lines.stream()
                .filter(line -> line.startsWith("RT5,Q17,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(Double.parseDouble(row[7])).isEqualTo(limits().lower(FiveBands.P80));
        assertThat(Double.parseDouble(row[10])).isEqualTo(limits().upper(FiveBands.P98));
        assertThat(row[11]).isEqualTo("2");
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.length() - 2)))
                .allMatch(end -> end.matches(",[0-5]"));
    }

    @Test
    void theWorkbookHasItsLevelsAndNames() throws IOException {
        byte[] workbook = BenchmarkWorkbook.of(SurveyResults.of(FIVE)).bytes();
        try (ReadableWorkbook in = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = in.findSheet("Scores").orElseThrow().read();
            assertThat(texts(rows.get(2)))
                    .containsSubsequence("standard_error", "ll80", "ul80", "ll98", "ul98", "z_adjusted", "band")
                    .doesNotContain("ll90");
            assertThat(rows.stream().flatMap(row -> texts(row).stream())).contains("As expected", "Far below expected");
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null)
                .map(cell -> String.valueOf(cell.getValue()))
                .toList();
    }

    private static boolean fitsTheSchema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BenchmarkJson.schema())
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    @Test
    void jsonCarriesItAndIsReadBack() {
        BenchmarkDocument document = BenchmarkDocument.of(SurveyResults.of(FIVE));
        String json = BenchmarkJson.text(document);

        assertThat(json)
                .contains("\"bandScheme\"", "\"Far below expected\"", "\"lower80\"")
                .doesNotContain("lower90");
        assertThat(fitsTheSchema(json)).isTrue();
        assertThat(BenchmarkJson.parse(json)).isEqualTo(document);
        assertThat(BenchmarkJson.parse(json).scheme()).isEqualTo(FiveBands.SCHEME);
        assertThat(BenchmarkJson.text(BenchmarkJson.parse(json))).isEqualTo(json);
    }

    @Test
    void builtInSchemesAreNamedAlone() {
        for (String bands : List.of("seven", "three")) {
            Benchmark benchmark = CommunityMentalHealth.benchmark(
                    2021, BenchmarkMethod.nhs2021().with("bands", bands));
            BenchmarkDocument document = BenchmarkDocument.of(SurveyResults.of(benchmark));
            String json = BenchmarkJson.text(document);
            assertThat(json).doesNotContain("bandScheme");
            assertThat(fitsTheSchema(json)).isTrue();
            assertThat(BenchmarkJson.parse(json)).isEqualTo(document);
        }
    }

    @Test
    void jsonThatDoesNotKeepToItsSchemeIsRefused() {
        String json = BenchmarkJson.text(BenchmarkDocument.of(SurveyResults.of(FIVE)));

        refused(json.replaceFirst("\"band\": [1-5]", "\"band\": 6"), "code must be one of [1, 2, 3, 4, 5]: 6");
        refused(json.replaceFirst("\"lower80\"", "\"lower90\""), "limits.lower80: must be given");
        refused(json.replaceFirst("\"side\": \"same\"", "\"side\": \"better\""), "side of As expected must be same");
        refused(json.replaceFirst("\"id\": \"five\"", "\"id\": \"cinq\""), "scheme must be five, as the method says");
        refused(json.replaceFirst("\"id\": \"five\"", "\"id\": \"seven\""), "id must not be one of [seven, three]");
        String without = json.replaceFirst("(?s)\"bandScheme\": \\{.*?\\]\\s*\\},\\s*\"measures\"", "\"measures\"");
        assertThat(without).isNotEqualTo(json);
        assertThat(fitsTheSchema(without)).isFalse();
        refused(without, "must be given where the bands of the method are none of [seven, three]");
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> BenchmarkJson.parse(json))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessageContaining(message);
    }

    private static Stream<Chart> charts() {
        return Stream.of(
                ExpectedRangeChart.of(RESULT, FIVE.questionnaire().scale()),
                RankChart.of(FIVE, "S1", "RT5"),
                BandCountsChart.of(FiveBands.SCHEME, FIVE.headlines("RT5").bands()));
    }

    @Test
    void chartsDrawItsBands() {
        charts().forEach(chart -> {
            assertThat(chart.toSvg()).contains("As expected", "Far below", ">FB<", "#A63603");
            assertThat(chart.table().toString()).contains("As expected").doesNotContain("About the same");
        });
        assertThat(ExpectedRangeChart.of(RESULT, FIVE.questionnaire().scale()).description())
                .contains("It is in the band “Below expected”.");
        assertThatThrownBy(() -> BandCountsChart.of(FiveBands.SCHEME, Map.of(Band.WORSE, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("band must be one of [Far below expected, ");
    }

    /** Some words of another language. */
    private static final class Translated extends ResourceBundle {
        private final Map<String, String> texts = Map.of(
                "band.name.far-below-expected", "Weit unter den Erwartungen",
                "band.short.far-below-expected", "Weit darunter",
                "band.letters.far-below-expected", "WD");

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }

    @Test
    void aBandWithoutTranslationKeepsItsName() {
        charts().forEach(chart -> assertThat(chart.in(new Translated()).toSvg())
                .contains("Weit darunter", ">WD<", "As expected")
                .doesNotContain("Far below"));
    }

    @Test
    void pagesShowItsNamesAndColours() {
        String page = UnitReport.of(SurveyResults.of(FIVE), "RT5").toHtml();

        assertThat(page)
                .contains(".band-1{background:#a63603;color:#fff}", "class=\"swatch band-5\"", "Far below expected")
                .contains("A score inside the range is “as expected”", "Bands say in 2 steps how much better")
                .contains("can be “as expected” with a lower score than another that is “below expected”")
                .doesNotContain("band-6", "About the same", "“about the same”");
        assertThat(ReportSet.of(SurveyResults.of(FIVE)).index()).contains("<th scope=\"col\">Far below</th>");
    }

    @Test
    void planningHasItsBands() {
        ExpectedRange range = FIVE.national("Q17").expectedRange().orElseThrow();
        BandDesign design = BandDesign.of(range);
        BandProbabilities probabilities = design.probabilities(-0.8, 0.29);

        assertThat(probabilities.probabilities().keySet()).containsExactlyElementsOf(FiveBands.SCHEME.bands());
        assertThat(probabilities.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(design.power(FAR_BELOW, -0.8, 0.29)).isEqualTo(probabilities.of(FAR_BELOW), within(1e-12));
        assertThat(design.toString()).contains("Above expected", "Far above expected", "2.3263");
    }

    @Test
    void aPublishedReportIsCheckedByItsLevels() {
        PublishedReport report = PublishedReport.of("Report")
                .withQuestion("Q1", 100, "5.0", "7.0", "4.5", "9.0")
                .withBands(FiveBands.SCHEME)
                .withLimits("Q1", "80", "6.0", "8.0")
                .withLimits("Q1", "98", "5.5", "8.5");

        assertThat(verdict(report.withBand("Q1", FAR_BELOW))).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withBand("Q1", FiveBands.SCHEME.ofCode(2)))).isEqualTo(Verdict.IMPOSSIBLE);
        assertThatThrownBy(() -> report.withLimits("Q1", "90", "6.0", "8.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level must be one of [80, 98]: 90");
    }

    private static Verdict verdict(PublishedReport report) {
        return report.verify().findings().stream()
                .filter(finding -> finding.check().equals("Q1 band"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
