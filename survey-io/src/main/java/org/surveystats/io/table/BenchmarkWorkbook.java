package org.surveystats.io.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.io.file.FreshFile;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.text.Counted;

/**
 * Writes the results of all units as an .xlsx workbook laid out like the published data sheets. On every sheet the
 * first row names the survey, the second is the provenance of the data, the third the header. What is not shown is an
 * empty cell.
 *
 * <ul>
 *   <li>About: the survey, and every option of the method with where its value comes from
 *   <li>Respondents: a row for each unit, a column for each scored question
 *   <li>Scores: a row for each measure and unit with score, limits, band and the scores of earlier years
 *   <li>National: average, lowest, highest, phi and tau2 of each measure
 *   <li>Changes, Response, History, Answers, Non-response: where they were given
 * </ul>
 *
 * <p>Figures are in full precision, texts are strings and never formulas; a character that XML cannot hold is
 * written {@code _xHHHH_}, which spreadsheet programs read back. The same results give the same bytes everywhere and
 * at any time. Immutable.
 *
 * <pre>{@code
 * BenchmarkWorkbook.of(benchmark).withChanges(changes).write(Path.of("benchmark.xlsx"));
 * }</pre>
 */
public final class BenchmarkWorkbook {
    private final Benchmark benchmark;
    private final List<ChangeOverTime> changes;
    private final Map<Integer, ResponseRates> rates;
    private final PublishedHistory history;
    private final Optional<Tabulation> tabulation;

    private BenchmarkWorkbook(
            Benchmark benchmark,
            List<ChangeOverTime> changes,
            Map<Integer, ResponseRates> rates,
            PublishedHistory history,
            Optional<Tabulation> tabulation) {
        this.benchmark = benchmark;
        this.changes = changes;
        this.rates = rates;
        this.history = history;
        this.tabulation = tabulation;
    }

    /**
     * The workbook of a benchmark.
     *
     * @param benchmark the results
     * @return a workbook of the sheets About, Respondents, Scores and National
     */
    public static BenchmarkWorkbook of(Benchmark benchmark) {
        Objects.requireNonNull(benchmark, "benchmark must not be null");
        return new BenchmarkWorkbook(benchmark, List.of(), Map.of(), PublishedHistory.NONE, Optional.empty());
    }

    /**
     * The same with earlier surveys: as columns of Scores and as the sheet Changes.
     *
     * @param newChanges changes of the units of this benchmark
     * @return a copy
     * @throws IllegalArgumentException if they are changes of another benchmark
     */
    public BenchmarkWorkbook withChanges(List<ChangeOverTime> newChanges) {
        newChanges.forEach(change -> change.requireOf(benchmark));
        return new BenchmarkWorkbook(benchmark, List.copyOf(newChanges), rates, history, tabulation);
    }

    /**
     * The same with the sheet Response.
     *
     * @param newRates response rates by year
     * @return a copy
     */
    public BenchmarkWorkbook withRates(Map<Integer, ResponseRates> newRates) {
        return new BenchmarkWorkbook(benchmark, changes, new TreeMap<>(newRates), history, tabulation);
    }

    /**
     * The same with the sheet History. Scores of fewer respondents than the benchmark's minimum are not in it.
     *
     * @param newHistory what was published of earlier years
     * @return a copy
     * @throws IllegalArgumentException if an entry is of the survey's year or a later one
     */
    public BenchmarkWorkbook withHistory(PublishedHistory newHistory) {
        Objects.requireNonNull(newHistory, "newHistory must not be null");
        newHistory.requireBefore(benchmark.questionnaire().survey().year());
        PublishedHistory shown = newHistory.shownBy(benchmark.method().suppression());
        return new BenchmarkWorkbook(benchmark, changes, rates, shown, tabulation);
    }

    /**
     * The same with the sheets Answers and Non-response.
     *
     * @param newTabulation tables of the benchmark's answers by its method, {@link Tabulation#of(Benchmark)}
     * @return a copy
     * @throws IllegalArgumentException if they are of other answers or by another method: they would show what the
     *     benchmark hides
     */
    public BenchmarkWorkbook withTables(Tabulation newTabulation) {
        newTabulation.requireOf(benchmark);
        return new BenchmarkWorkbook(benchmark, changes, rates, history, Optional.of(newTabulation));
    }

    /**
     * Writes the workbook; a file that exists is replaced once all is written.
     *
     * @param file where to, usually with the ending .xlsx
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a sheet has more rows than the format can hold
     */
    public void write(Path file) throws IOException {
        FreshFile.write(file, bytes());
    }

    /**
     * The workbook as bytes.
     *
     * @return what {@link #write} writes
     * @throws IOException if the parts cannot be put together
     * @throws IllegalArgumentException if a sheet has more rows than the format can hold
     */
    public byte[] bytes() throws IOException {
        SurveyInfo survey = benchmark.questionnaire().survey();
        return XlsxFile.of(survey.title() + " " + survey.year(), survey.provenance(), tables());
    }

    List<DataTable> tables() {
        List<DataTable> tables = new ArrayList<>();
        tables.add(ResultTables.about(benchmark));
        tables.add(ResultTables.respondents(benchmark));
        tables.add(ResultTables.scores(benchmark, changes));
        tables.add(ResultTables.national(benchmark));
        if (!changes.isEmpty()) {
            tables.add(ResultTables.changes(benchmark, changes));
        }
        if (!rates.isEmpty()) {
            tables.add(ResultTables.response(rates));
        }
        if (!history.entries().isEmpty()) {
            tables.add(ResultTables.history(history.beside(changes)));
        }
        tabulation.ifPresent(answers -> {
            tables.add(AnswerTables.answers(answers));
            tables.add(AnswerTables.nonResponse(answers));
        });
        return tables;
    }

    @Override
    public String toString() {
        return "Workbook of " + Counted.of(benchmark.units().size(), "unit") + ", "
                + Counted.of(changes.size(), "earlier survey")
                + (tabulation.isPresent() ? ", with tables of answers" : "");
    }
}
