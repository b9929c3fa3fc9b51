package org.surveystats.io.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
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
 * BenchmarkWorkbook.of(results).write(Path.of("benchmark.xlsx"));
 * }</pre>
 */
public final class BenchmarkWorkbook {
    private final SurveyResults results;
    private final Optional<Tabulation> tabulation;

    private BenchmarkWorkbook(SurveyResults results, Optional<Tabulation> tabulation) {
        this.results = results;
        this.tabulation = tabulation;
    }

    /**
     * The workbook of a survey.
     *
     * @param results all that is known of the survey
     * @return a workbook of the sheets About, Respondents, Scores and National, and Changes, Response and History where
     *     the results have them
     */
    public static BenchmarkWorkbook of(SurveyResults results) {
        Objects.requireNonNull(results, "results must not be null");
        return new BenchmarkWorkbook(results, Optional.empty());
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
        newTabulation.requireOf(results.benchmark());
        return new BenchmarkWorkbook(results, Optional.of(newTabulation));
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
        SurveyInfo survey = results.benchmark().questionnaire().survey();
        return XlsxFile.of(survey.title() + " " + survey.year(), survey.provenance(), tables());
    }

    List<DataTable> tables() {
        List<DataTable> tables = new ArrayList<>();
        Benchmark benchmark = results.benchmark();
        tables.add(ResultTables.about(benchmark));
        tables.add(ResultTables.respondents(benchmark));
        tables.add(ResultTables.scores(results));
        tables.add(ResultTables.national(benchmark));
        if (!results.changes().isEmpty()) {
            tables.add(ResultTables.changes(results));
        }
        if (!results.rates().isEmpty()) {
            tables.add(ResultTables.response(results.rates()));
        }
        if (!results.history().entries().isEmpty()) {
            tables.add(ResultTables.history(results.history()));
        }
        tabulation.ifPresent(answers -> {
            tables.add(AnswerTables.answers(answers));
            tables.add(AnswerTables.nonResponse(answers));
        });
        return tables;
    }

    @Override
    public String toString() {
        return "Workbook of " + Counted.of(results.units().size(), "unit") + ", "
                + Counted.of(results.changes().size(), "earlier survey")
                + (tabulation.isPresent() ? ", with tables of answers" : "");
    }
}
