package org.surveystats.io.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.io.file.FreshDirectory;
import org.surveystats.io.file.FreshFile;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.tabulation.CrossTable;
import org.surveystats.tabulation.Tabulation;

/**
 * Writes tables of answers as CSV files: UTF-8, LF, figures in full precision, the same bytes everywhere. Groups by
 * code points, then items in the order of the questionnaire; what is not shown is empty; an empty group is groups
 * pooled, where they are shown, and groups says how many those are (0 where nothing is shown). The last column of every
 * file is the provenance of the data, empty when the questionnaire has none: a table that is passed on alone still says
 * what it is made of.
 *
 * <ul>
 *   <li>{@code answers.csv}: group, item, code, answer, base, percent (unweighted), weighted_percent, groups,
 *       provenance
 *   <li>{@code nonresponse.csv}: group, item, asked, answered, blank, blank_percent, groups, provenance
 *   <li>cross tables: group, part (empty: the whole group), then as answers.csv from item to groups, without (the
 *       labels of the parts that are left out, separated by {@code "; "}), left_out (in rows of the whole: how many who
 *       answered are not in it), provenance
 * </ul>
 */
public final class TabulationCsv {
    private TabulationCsv() {}

    /**
     * Writes {@code answers.csv} and {@code nonresponse.csv}. Both are made before any file of an earlier run is
     * replaced.
     *
     * @param directory where to; it is made when it is not there, files of these names are replaced
     * @param tabulation the tables
     * @throws IOException if a file cannot be written
     */
    public static void write(Path directory, Tabulation tabulation) throws IOException {
        Files.createDirectories(directory);
        SurveyInfo survey = tabulation.questionnaire().survey();
        try (FreshDirectory fresh = FreshDirectory.in(directory, "tables-")) {
            write(fresh.path().resolve("answers.csv"), AnswerTables.answers(tabulation), survey);
            write(fresh.path().resolve("nonresponse.csv"), AnswerTables.nonResponse(tabulation), survey);
            fresh.moveAll(List.of("answers.csv", "nonresponse.csv"), directory);
        }
    }

    /**
     * Writes cross tables, one after the other.
     *
     * @param file the file; what it held is replaced once all is written
     * @param crossTables the tables
     * @param survey the survey, for the provenance of the data
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<CrossTable> crossTables, SurveyInfo survey) throws IOException {
        try (FreshFile made = FreshFile.of(file)) {
            write(made.path(), AnswerTables.crossed(crossTables), survey);
            made.replace();
        }
    }

    private static void write(Path file, DataTable table, SurveyInfo survey) throws IOException {
        List<String> header = new ArrayList<>(table.header());
        header.add("provenance");
        try (ResultCsv csv = ResultCsv.to(file, header.toArray(String[]::new))) {
            for (List<Object> row : table.rows()) {
                List<Object> cells = new ArrayList<>(row);
                cells.add(survey.provenance());
                csv.row(cells.toArray());
            }
        }
    }
}
