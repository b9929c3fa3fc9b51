package org.surveystats.io.libraries;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.json.Resources;
import org.surveystats.io.reference.CsvTable;
import org.surveystats.io.reference.PlainScores;
import org.surveystats.io.reference.PlainScores.Respondent;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

/** The invented library survey, by the library and, for the oracle, as bare rows. */
public final class LibraryData {
    static final List<NamedCsvRecord> ROWS_2024 = CsvTable.ofResource("libraries/responses-2024.csv");
    static final List<NamedCsvRecord> ROWS_2022 = CsvTable.ofResource("libraries/responses-2022.csv");
    static final List<Unit> UNITS = units();

    private static final List<String> STRATA = List.of("16-24", "25-39", "40-59", "60-74", "75+");

    private LibraryData() {}

    public static Questionnaire questionnaire(int year) {
        return QuestionnaireJson.parse(Resources.text("libraries/libraries-" + year + ".json"));
    }

    public static AnswerTally tally(int year, GroupBy groups) {
        Questionnaire questionnaire = questionnaire(year);
        try (InputStream in = open("responses-" + year + ".csv")) {
            return ResponsesCsv.of(questionnaire)
                    .withPlan(TallyPlan.of(questionnaire).groupedBy(groups))
                    .tally(in, "responses-" + year)
                    .tally();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Unit> units() {
        try (InputStream in = open("units.csv")) {
            return UnitsCsv.read(in, "units.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return new ByteArrayInputStream(Resources.text("libraries/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The oracle of 2024, from cells alone. */
    static PlainScores plain2024(Function<NamedCsvRecord, String> unit, ToDoubleFunction<NamedCsvRecord> score) {
        return plain(ROWS_2024, "age_group", unit, score);
    }

    /** The oracle of 2022, with the two merged services under the code of their successor. */
    static PlainScores plain2022(ToDoubleFunction<NamedCsvRecord> score) {
        return plain(ROWS_2022, "age", LibraryData::successor, score);
    }

    static String successor(NamedCsvRecord row) {
        String unit = row.getField("library_service");
        return unit.equals("LS9") || unit.equals("LS10") ? "LS7" : unit;
    }

    private static PlainScores plain(
            List<NamedCsvRecord> rows,
            String ageColumn,
            Function<NamedCsvRecord, String> unit,
            ToDoubleFunction<NamedCsvRecord> score) {
        return new PlainScores(rows.stream()
                .map(row -> new Respondent(unit.apply(row), stratum(row.getField(ageColumn)), score.applyAsDouble(row)))
                .toList());
    }

    static String stratum(String age) {
        return STRATA.contains(age) ? age : "";
    }

    /** The score of a tick of 2024's question on the last visit, which those who came in person answer. */
    static double tick2024(NamedCsvRecord row, String column) {
        return tick(
                row,
                row.getField("Q2"),
                List.of("find_book", "use_computer", "sit_and_read", "ask_staff", "cannot_say"),
                column);
    }

    /** The same of 2022. */
    static double tick2022(NamedCsvRecord row, String column) {
        return tick(row, row.getField("use"), List.of("F5_1", "F5_2", "F5_3", "F5_4", "F5_9"), column);
    }

    private static double tick(NamedCsvRecord row, String use, List<String> columns, String column) {
        boolean inPerson = use.equals("1") || use.equals("3");
        boolean any = columns.stream().anyMatch(name -> row.getField(name).equals("1"));
        boolean cannotSay = row.getField(columns.get(4)).equals("1");
        if (!inPerson || !any || cannotSay) {
            return Double.NaN;
        }
        return row.getField(column).equals("1") ? 100 : 0;
    }
}
