package org.surveystats.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.io.column.ResultColumn;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.SurveyInfo;

/** The tables of a benchmark's results, in the columns of the published data sheets. */
final class ResultTables {
    private ResultTables() {}

    static DataTable about(Benchmark benchmark) {
        SurveyInfo survey = benchmark.questionnaire().survey();
        DataTable table = new DataTable("About", "what", "value", "from");
        table.row("survey", survey.title(), "");
        table.row("year", survey.year(), "");
        row(table, "data", survey.provenance());
        row(table, "conducted by", survey.conductedBy());
        row(table, "sampling", survey.sampling());
        row(table, "fieldwork", survey.fieldwork());
        row(table, "eligibility", survey.eligibility());
        table.row("units", benchmark.units().size(), "");
        table.row("empty cells", "not shown: too few respondents, not asked or not comparable", "");
        BenchmarkMethod method = benchmark.method();
        for (MethodOption<?> option : MethodOption.all()) {
            table.row(
                    option.name(),
                    method.text(option),
                    method.source(option).name().toLowerCase(Locale.ROOT));
        }
        return table;
    }

    private static void row(DataTable table, String what, String value) {
        if (!value.isEmpty()) {
            table.row(what, value, "");
        }
    }

    static DataTable respondents(Benchmark benchmark) {
        List<String> header = new ArrayList<>(List.of("unit", "name", "region", "respondents"));
        benchmark.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.QUESTION)
                .forEach(measure -> header.add(measure.id()));
        DataTable table = new DataTable("Respondents", header);
        for (UnitBenchmark unit : benchmark.units()) {
            List<Object> row = new ArrayList<>(List.of(
                    unit.code(),
                    unit.name(),
                    unit.unit().map(known -> known.region()).orElse(""),
                    unit.respondents()));
            unit.questions().forEach(result -> row.add(result.respondents()));
            table.row(row);
        }
        return table;
    }

    /** One row for each measure and unit, with the scores of earlier years behind. */
    static DataTable scores(SurveyResults results) {
        Benchmark benchmark = results.benchmark();
        List<ChangeOverTime> years = results.changes();
        List<ResultColumn> figures = ResultColumn.ofWorkbook(benchmark.method().get(MethodOption.BANDS));
        List<String> header = new ArrayList<>(List.of("measure", "theme", "unit", "name"));
        figures.forEach(column -> header.add(column.name()));
        for (ChangeOverTime year : years) {
            header.add("score_" + year.previousYear());
            header.add("respondents_" + year.previousYear());
            header.add("change_" + year.previousYear());
        }
        DataTable table = new DataTable("Scores", header);
        for (Measure measure : benchmark.measures()) {
            boolean question = measure.kind() == MeasureKind.QUESTION;
            for (UnitBenchmark unit : benchmark.units()) {
                MeasureResult result = unit.measure(measure.id());
                List<Object> row = scored(unit, result, figures);
                for (ChangeOverTime year : years) {
                    row.addAll(question ? change(year.question(unit.code(), measure.id())) : List.of("", "", ""));
                }
                table.row(row);
            }
        }
        return table;
    }

    /** A section has no number of respondents. */
    private static List<Object> scored(UnitBenchmark unit, MeasureResult result, List<ResultColumn> figures) {
        Measure measure = result.measure();
        List<Object> row = new ArrayList<>(List.of(
                measure.id(), measure.theme().isEmpty() ? measure.label() : measure.theme(), unit.code(), unit.name()));
        boolean section = measure.kind() == MeasureKind.SECTION;
        figures.forEach(column -> row.add(section && column.equals(ResultColumn.RESPONDENTS) ? "" : column.of(result)));
        return row;
    }

    private static List<Object> change(QuestionChange change) {
        return List.of(
                change.then().map(Estimate::value),
                change.then().map(Estimate::respondents),
                change.change().map(Change::code));
    }

    static DataTable national(Benchmark benchmark) {
        DataTable table = new DataTable(
                "National",
                "measure",
                "label",
                "units",
                "average",
                "lowest",
                "lowest_unit",
                "highest",
                "highest_unit",
                "phi",
                "tau2");
        for (Measure measure : benchmark.measures()) {
            NationalResult national = benchmark.national(measure.id());
            table.row(
                    measure.id(),
                    measure.label(),
                    national.units(),
                    national.average(),
                    national.lowest().map(NationalResult.Extreme::score),
                    national.lowest().map(NationalResult.Extreme::unit),
                    national.highest().map(NationalResult.Extreme::score),
                    national.highest().map(NationalResult.Extreme::unit),
                    national.expectedRange().map(ExpectedRange::phi),
                    national.expectedRange().map(ExpectedRange::tau2));
        }
        return table;
    }

    static DataTable changes(SurveyResults results) {
        DataTable table = new DataTable(
                "Changes",
                "unit",
                "question",
                "previous",
                "score",
                "score_previous",
                "z",
                "p",
                "change",
                "change_words");
        for (UnitBenchmark unit : results.units()) {
            for (MeasureResult result : unit.questions()) {
                for (ChangeOverTime year : results.changes()) {
                    QuestionChange change =
                            year.question(unit.code(), result.measure().id());
                    table.row(
                            unit.code(),
                            result.measure().id(),
                            change.previousYear(),
                            change.now().map(Estimate::value),
                            change.then().map(Estimate::value),
                            change.test().map(TestResult::z),
                            change.test().map(TestResult::pValue),
                            change.change().map(Change::code),
                            change.change().map(Change::toString));
                }
            }
        }
        return table;
    }

    static DataTable history(PublishedHistory history) {
        DataTable table = new DataTable(
                "History",
                "unit",
                "measure",
                "year",
                "respondents",
                "score",
                "standard_error",
                "national_average",
                "missing_reason");
        for (PublishedHistory.Entry entry : history.entries()) {
            table.row(
                    entry.unit(),
                    entry.measure(),
                    entry.year(),
                    entry.respondents(),
                    entry.score(),
                    entry.standardError(),
                    entry.nationalAverage(),
                    entry.missingReason());
        }
        return table;
    }

    static DataTable response(Map<Integer, ResponseRates> rates) {
        DataTable table =
                new DataTable("Response", "year", "unit", "invited", "returned", "adjusted_base", "adjusted_rate");
        rates.forEach((year, all) -> {
            all.units().forEach(rate -> rate(table, year, rate));
            rate(table, year, all.national());
        });
        return table;
    }

    private static void rate(DataTable table, int year, ResponseRates.ResponseRate rate) {
        table.row(year, rate.unit(), rate.invited(), rate.returned(), rate.adjustedBase(), rate.adjustedPercent());
    }
}
