package org.surveystats.io.properties;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.io.chart.BandCountsChart;
import org.surveystats.io.chart.ChangeCountsChart;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.chart.DifferenceChart;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.chart.RankChart;
import org.surveystats.io.chart.SharesChart;
import org.surveystats.io.chart.TrendChart;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.report.ReportSet;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.io.table.BenchmarkWorkbook;
import org.surveystats.io.table.TabulationCsv;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.suppression.Published;
import org.surveystats.tabulation.AnswerTable;
import org.surveystats.tabulation.CrossTable;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;

/**
 * All that the public side makes of a survey, as bytes by name: files, pages, charts and texts, and figures in full
 * precision where a text rounds them. What is the analyst's, such as effective respondents, is not among them.
 */
final class PublicOutputs {
    private final Map<String, byte[]> outputs = new TreeMap<>();
    private final Path folder;

    private PublicOutputs(Path folder) {
        this.folder = folder;
    }

    /**
     * Everything of a survey by its own method, and under others.
     *
     * @param others methods by name; the names stand before those of their outputs
     * @param folder where files may be made, empty
     */
    static Map<String, byte[]> of(MadeSurvey survey, Map<String, BenchmarkMethod> others, Path folder)
            throws IOException {
        PublicOutputs made = new PublicOutputs(folder);
        Benchmark benchmark = survey.benchmark();
        Benchmark earlier = survey.earlier();
        AnswerTally tally = survey.tally();
        Map<String, AnswerTally> parts = survey.parts();
        made.add("", benchmark, earlier, survey.rates());
        made.charts(benchmark, ChangeOverTime.between(benchmark, earlier));
        Tabulation own = Tabulation.of(tally, benchmark.method());
        made.tables("", benchmark, own, parts);
        for (Map.Entry<String, AnswerTally> grouping : new TreeMap<>(parts).entrySet()) {
            made.leftOut("by " + grouping.getKey(), own, grouping.getValue());
        }
        for (Map.Entry<String, BenchmarkMethod> other : others.entrySet()) {
            String name = other.getKey() + "/";
            Benchmark under = benchmark.under(other.getValue());
            made.add(name, under, earlier, survey.rates());
            made.text(name + "moves", benchmark.compareWith(other.getValue()).moves());
            made.text(name + "moves table", benchmark.compareWith(other.getValue()));
            Optional<Tabulation> tables = tables(under);
            if (tables.isPresent()) {
                made.tables(name, under, tables.get(), parts);
            }
        }
        return made.outputs;
    }

    /** None where another method would hide less. */
    private static Optional<Tabulation> tables(Benchmark under) {
        try {
            return Optional.of(Tabulation.of(under));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private void text(String name, Object of) {
        bytes(name, of.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) {
        if (outputs.put(name, bytes) != null) {
            throw new IllegalStateException("there are two outputs " + name);
        }
    }

    private void add(String name, Benchmark benchmark, Benchmark earlier, Map<Integer, ResponseRates> rates)
            throws IOException {
        List<ChangeOverTime> changes = List.of(ChangeOverTime.between(benchmark, earlier));
        PublishedHistory history = MadeSurvey.history();
        SurveyResults data = SurveyResults.of(benchmark)
                .withChanges(changes)
                .withRates(rates)
                .withHistory(history);
        text(name + "benchmark", benchmark);
        text(name + "method", benchmark.method());
        text(name + "units", benchmark.units());
        text(name + "changes", changes.get(0));
        text(
                name + "benchmark.json",
                BenchmarkJson.text(BenchmarkDocument.of(
                        SurveyResults.of(benchmark).withChanges(changes).withRates(rates))));
        text(name + "report/index.html", ReportSet.of(data).index());
        text(name + "report/national.html", ReportSet.of(data).national());
        csv(name, benchmark, changes, rates);
        for (Measure measure : benchmark.measures()) {
            national(name + "national " + measure.id(), benchmark.national(measure.id()));
        }
        for (UnitBenchmark unit : benchmark.units()) {
            unit(name + unit.code() + "/", data, unit);
        }
    }

    private void csv(String name, Benchmark benchmark, List<ChangeOverTime> changes, Map<Integer, ResponseRates> rates)
            throws IOException {
        Path directory = Files.createTempDirectory(folder, "csv");
        BenchmarkCsv.write(
                directory, SurveyResults.of(benchmark).withChanges(changes).withRates(rates));
        files(name, directory);
    }

    private void files(String name, Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                bytes(name + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private void national(String name, NationalResult national) {
        text(name, national);
        text(
                name + " figures",
                List.of(
                        national.units(),
                        national.average(),
                        national.lowest().map(extreme -> extreme.unit() + extreme.score()),
                        national.highest().map(extreme -> extreme.unit() + extreme.score()),
                        national.expectedRange().map(PublicOutputs::figures)));
    }

    private static List<Object> figures(ExpectedRange range) {
        return List.of(range, range.target(), range.phi(), range.tau2());
    }

    private void unit(String name, SurveyResults data, UnitBenchmark unit) {
        text(name + "unit", unit);
        text(name + "respondents", unit.respondents());
        text(name + "who took part", unit.demographics());
        for (AnswerShares shares : unit.demographics()) {
            text(name + "who took part " + shares.question(), List.of(shares.base(), shares.shares(), shares));
        }
        text(name + "headlines", data.benchmark().headlines(unit.code()));
        text(name + "summary", UnitSummary.of(data, unit.code()));
        text(name + "report.html", UnitReport.of(data, unit.code()).toHtml());
        for (ChangeOverTime change : data.changes()) {
            text(name + "changes", change.unit(unit.code()));
            change.unit(unit.code()).forEach(question -> change(name, question));
        }
        results(unit).forEach(result -> result(name + result.measure().id(), result));
    }

    private static List<MeasureResult> results(UnitBenchmark unit) {
        return Stream.concat(unit.questions().stream(), unit.sections().stream())
                .toList();
    }

    private void result(String name, MeasureResult result) {
        text(name, result);
        text(
                name + " figures",
                List.of(
                        figures(result.estimate()),
                        result.standardError(),
                        result.confidenceInterval(0.95),
                        result.classification().map(PublicOutputs::figures)));
        text(name + " excluded", result.excluded());
        text(name + " explained", result.explain());
    }

    private static Published<List<Object>> figures(Published<Estimate> estimate) {
        return estimate.map(shown -> List.of(shown.value(), shown.standardError(), shown.respondents()));
    }

    private static List<Object> figures(Classification of) {
        return List.of(of.z(), of.winsorisedZ(), of.standardDeviation(), of.adjustedZ(), of.limits(), of.band());
    }

    private void change(String unit, QuestionChange change) {
        String name = unit + "change " + change.measure().id();
        text(name, change);
        text(
                name + " figures",
                List.of(
                        figures(change.now()),
                        figures(change.then()),
                        change.nationalThen(),
                        change.test(),
                        change.change()));
    }

    /** The charts by themselves: those under other methods are on the pages. */
    private void charts(Benchmark benchmark, ChangeOverTime changes) {
        ScoreScale scale = benchmark.questionnaire().scale();
        for (UnitBenchmark unit : benchmark.units()) {
            Headlines headlines = benchmark.headlines(unit.code());
            String name = unit.code() + "/";
            chart(name + "best", DifferenceChart.best(headlines));
            chart(name + "worst", DifferenceChart.worst(headlines));
            chart(name + "bands", BandCountsChart.of(headlines.scheme(), headlines.bands()));
            chart(name + "changes", ChangeCountsChart.of(changes.counts(unit.code()), changes.previousYear()));
            unit.demographics().stream()
                    .filter(shares -> shares.base().isShown())
                    .forEach(shares -> chart(name + "who " + shares.question(), SharesChart.of(shares)));
            for (MeasureResult result : results(unit)) {
                String measure = result.measure().id();
                chart(name + measure + " range", ExpectedRangeChart.of(result, scale));
                chart(name + measure + " rank", RankChart.of(benchmark, measure, unit.code()));
            }
            for (QuestionChange change : changes.unit(unit.code())) {
                List<TrendChart.Point> points = List.of(
                        new TrendChart.Point(
                                change.previousYear(), change.then().map(Estimate::value), change.nationalThen()),
                        new TrendChart.Point(
                                MadeSurvey.YEAR,
                                change.now().map(Estimate::value),
                                benchmark.national(change.measure().id()).average()));
                chart(
                        name + change.measure().id() + " trend",
                        TrendChart.of(change.measure().id(), unit.name(), points, scale));
            }
        }
    }

    private void chart(String name, Chart chart) {
        text(name + ".svg", chart.toSvg());
        text(name + " in words", List.of(chart.title(), chart.description(), chart.table()));
    }

    private void tables(String name, Benchmark benchmark, Tabulation tables, Map<String, AnswerTally> parts)
            throws IOException {
        Path directory = Files.createTempDirectory(folder, "tables");
        TabulationCsv.write(directory, tables);
        files(name, directory);
        bytes(
                name + "benchmark.xlsx",
                BenchmarkWorkbook.of(SurveyResults.of(benchmark).withHistory(MadeSurvey.history()))
                        .withTables(tables)
                        .bytes());
        for (String item : tables.items()) {
            StringBuilder text = new StringBuilder();
            append(text, tables.national(item));
            text.append(tables.nonResponse(item));
            for (String unit : tables.groups()) {
                append(text, tables.table(unit, item));
                text.append(tables.nonResponse(unit, item));
            }
            text(name + "tables " + item, text);
        }
        for (Map.Entry<String, AnswerTally> grouping : new TreeMap<>(parts).entrySet()) {
            crossTables(name + "by " + grouping.getKey(), tables, grouping.getValue());
        }
    }

    private void crossTables(String name, Tabulation tables, AnswerTally parts) throws IOException {
        List<CrossTable> all = new ArrayList<>();
        for (String item : tables.items()) {
            List<CrossTable> ofItem = new ArrayList<>();
            ofItem.add(tables.crossTable(item, parts));
            tables.groups().forEach(unit -> ofItem.add(tables.crossTable(unit, item, parts)));
            crossed(name + " " + item, ofItem);
            all.addAll(ofItem);
        }
        Path file = Files.createTempFile(folder, "crossed", ".csv");
        TabulationCsv.write(file, all, tables.questionnaire().survey());
        bytes(name + ".csv", Files.readAllBytes(file));
    }

    /** Cross tables without each of their parts. */
    private void leftOut(String name, Tabulation tables, AnswerTally parts) {
        List<String> labels = tables.crossTable(tables.items().get(0), parts).parts().stream()
                .map(AnswerTable::group)
                .toList();
        for (String label : labels) {
            for (String item : tables.items()) {
                List<CrossTable> without = new ArrayList<>();
                without.add(tables.crossTable(item, parts, label));
                tables.groups().forEach(unit -> without.add(tables.crossTable(unit, item, parts, label)));
                crossed(name + " without " + label + " " + item, without);
            }
        }
    }

    private void crossed(String name, List<CrossTable> tables) {
        StringBuilder text = new StringBuilder();
        for (CrossTable table : tables) {
            text.append(table).append(table.leftOut());
            table.parts().forEach(part -> append(text, part));
            append(text, table.total());
        }
        text(name, text);
    }

    private static void append(StringBuilder text, AnswerTable table) {
        text.append(table)
                .append(table.base())
                .append(table.groups())
                .append(table.answers())
                .append('\n');
    }
}
