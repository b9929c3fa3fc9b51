package org.surveystats.io.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.io.column.ResultColumn;
import org.surveystats.io.file.FreshDirectory;
import org.surveystats.io.table.ResultCsv;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.Published;

/**
 * Writes the results of all units as CSV files: UTF-8, LF, figures in full precision, the same bytes on every JDK, in
 * every locale and time zone. Units are ordered by code, then rows as in the questionnaire; years with the latest
 * first. What is suppressed is empty, band 0.
 *
 * <ul>
 *   <li>{@code questions.csv}: unit, question, respondents, score, standard_error, z (neither winsorised nor adjusted),
 *       z_adjusted, ll90, ul90, ll95, ul95, ll998, ul998 (limits clipped to the scale), band (1 much worse to 7 much
 *       better, 0 none); under a band scheme of other levels and codes the limits are of its levels, and the bands have
 *       its codes
 *   <li>{@code sections.csv}: the same with section for question and without respondents
 *   <li>{@code national.csv}: measure (a question's id, or S and a section's), units, average, lowest, highest, phi,
 *   tau2
 *   <li>{@code changes.csv}: unit, question, previous (year), score, score_previous, z, change (-1, 0, 1, empty when
 *       not comparable)
 *   <li>{@code response.csv}: unit (empty: all units pooled), year, invited, returned, adjusted_base, adjusted_rate
 *   (percent)
 * </ul>
 *
 * <p>Their columns are fixed, so the survey and the provenance of its data stand beside them in {@code provenance.txt}.
 */
public final class BenchmarkCsv {
    private static final List<String> NAMES =
            List.of("questions.csv", "sections.csv", "national.csv", "changes.csv", "response.csv", "provenance.txt");

    private BenchmarkCsv() {}

    /**
     * Writes the five files and {@code provenance.txt}. All are made before any file of an earlier run is replaced, so
     * that a failure leaves no files of two runs.
     *
     * @param directory where to; it is made when it is not there, files of these names are replaced
     * @param results all that is known of the survey
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, SurveyResults results) throws IOException {
        Benchmark benchmark = results.benchmark();
        Files.createDirectories(directory);
        // Within the directory, because that is what may be written to.
        try (FreshDirectory fresh = FreshDirectory.in(directory, "tables-")) {
            Path made = fresh.path();
            writeQuestions(made.resolve("questions.csv"), benchmark);
            writeSections(made.resolve("sections.csv"), benchmark);
            writeNational(made.resolve("national.csv"), benchmark);
            writeChanges(made.resolve("changes.csv"), results);
            writeResponse(made.resolve("response.csv"), results);
            Files.writeString(
                    made.resolve("provenance.txt"),
                    provenance(benchmark.questionnaire().survey()));
            fresh.moveAll(NAMES, directory);
        }
    }

    private static String provenance(SurveyInfo survey) {
        String title = survey.title() + " " + survey.year() + "\n";
        return survey.provenance().isEmpty() ? title : title + survey.provenance() + "\n";
    }

    private static void writeQuestions(Path file, Benchmark benchmark) throws IOException {
        List<ResultColumn> figures = ResultColumn.ofFiles(benchmark.method().get(MethodOption.BANDS));
        try (ResultCsv csv = ResultCsv.to(file, columns(figures, "unit", "question", "respondents"))) {
            for (UnitBenchmark unit : benchmark.units()) {
                for (MeasureResult result : unit.questions()) {
                    csv.row(cells(figures, result, unit.code(), result.measure().id(), cell(result.respondents())));
                }
            }
        }
    }

    private static void writeSections(Path file, Benchmark benchmark) throws IOException {
        List<ResultColumn> figures = ResultColumn.ofFiles(benchmark.method().get(MethodOption.BANDS));
        try (ResultCsv csv = ResultCsv.to(file, columns(figures, "unit", "section"))) {
            for (UnitBenchmark unit : benchmark.units()) {
                for (MeasureResult result : unit.sections()) {
                    csv.row(cells(
                            figures,
                            result,
                            unit.code(),
                            result.measure().section().orElseThrow()));
                }
            }
        }
    }

    private static String[] columns(List<ResultColumn> figures, String... first) {
        List<String> names = new ArrayList<>(List.of(first));
        figures.forEach(column -> names.add(column.name()));
        names.add(ResultColumn.BAND.name());
        return names.toArray(String[]::new);
    }

    /** The first cells, then the figures, then the band, which is 0 where there is none. */
    private static Object[] cells(List<ResultColumn> figures, MeasureResult result, Object... first) {
        List<Object> cells = new ArrayList<>(List.of(first));
        figures.forEach(column -> cells.add(cell(column.of(result))));
        cells.add(cell(ResultColumn.BAND.of(result)).<Object>map(code -> code).orElse(0));
        return cells.toArray();
    }

    private static void writeNational(Path file, Benchmark benchmark) throws IOException {
        try (ResultCsv csv = ResultCsv.to(file, "measure", "units", "average", "lowest", "highest", "phi", "tau2")) {
            for (Measure measure : benchmark.measures()) {
                NationalResult national = benchmark.national(measure.id());
                csv.row(
                        measure.id(),
                        national.units(),
                        cell(national.average()),
                        cell(national.lowest().map(NationalResult.Extreme::score)),
                        cell(national.highest().map(NationalResult.Extreme::score)),
                        cell(national.expectedRange().map(ExpectedRange::phi)),
                        cell(national.expectedRange().map(ExpectedRange::tau2)));
            }
        }
    }

    private static void writeChanges(Path file, SurveyResults results) throws IOException {
        try (ResultCsv csv =
                ResultCsv.to(file, "unit", "question", "previous", "score", "score_previous", "z", "change")) {
            for (UnitBenchmark unit : results.units()) {
                for (MeasureResult result : unit.questions()) {
                    for (ChangeOverTime change : results.changes()) {
                        writeChange(
                                csv,
                                change.question(unit.code(), result.measure().id()));
                    }
                }
            }
        }
    }

    private static void writeChange(ResultCsv csv, QuestionChange change) throws IOException {
        csv.row(
                change.unit(),
                change.measure().id(),
                change.previousYear(),
                cell(change.now().map(Estimate::value)),
                cell(change.then().map(Estimate::value)),
                cell(change.test().map(TestResult::z)),
                cell(change.change().map(Change::code)));
    }

    private static void writeResponse(Path file, SurveyResults results) throws IOException {
        Map<Integer, ResponseRates> latestFirst = results.rates();
        try (ResultCsv csv =
                ResultCsv.to(file, "unit", "year", "invited", "returned", "adjusted_base", "adjusted_rate")) {
            List<String> units = latestFirst.values().stream()
                    .flatMap(year -> year.units().stream())
                    .map(ResponseRates.ResponseRate::unit)
                    .distinct()
                    .sorted(org.surveystats.text.CodePoints.ORDER)
                    .toList();
            for (String unit : units) {
                for (Map.Entry<Integer, ResponseRates> year : latestFirst.entrySet()) {
                    if (year.getValue().hasUnit(unit)) {
                        writeRate(csv, year.getKey(), year.getValue().unit(unit));
                    }
                }
            }
            for (Map.Entry<Integer, ResponseRates> year : latestFirst.entrySet()) {
                writeRate(csv, year.getKey(), year.getValue().national());
            }
        }
    }

    private static void writeRate(ResultCsv csv, int year, ResponseRates.ResponseRate rate) throws IOException {
        csv.row(rate.unit(), year, rate.invited(), rate.returned(), rate.adjustedBase(), rate.adjustedPercent());
    }

    private static Optional<?> cell(Published<?> figure) {
        return figure.map(Optional::of).orElse(Optional.empty());
    }
}
