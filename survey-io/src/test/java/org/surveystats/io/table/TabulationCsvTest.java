package org.surveystats.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.Published;
import org.surveystats.tabulation.AnswerTable;
import org.surveystats.tabulation.CrossTable;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Decimals;

class TabulationCsvTest {
    private static final SurveyInfo SURVEY = TableResults.TABLES.questionnaire().survey();

    @TempDir
    private Path directory;

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static String cell(Published<Double> figure) {
        return figure.map(Decimals::full).orElse("");
    }

    @Test
    void answersAreThoseOfTheTables() throws IOException {
        TabulationCsv.write(directory, TableResults.TABLES);
        int empty = 0;
        for (NamedCsvRecord row : read(directory.resolve("answers.csv"))) {
            String item = row.getField("item");
            AnswerTable table = row.getField("group").isEmpty()
                    ? TableResults.TABLES.national(item)
                    : TableResults.TABLES.table(row.getField("group"), item);
            AnswerTable.AnswerPercentage answer = table.answer(Integer.parseInt(row.getField("code")));
            assertThat(row.getField("base"))
                    .isEqualTo(table.base().map(String::valueOf).orElse(""));
            assertThat(row.getField("percent")).isEqualTo(cell(answer.unweighted()));
            assertThat(row.getField("weighted_percent")).isEqualTo(cell(answer.weighted()));
            assertThat(row.getField("groups")).isEqualTo(String.valueOf(table.groups()));
            assertThat(row.getField("groups").equals("0"))
                    .isEqualTo(!table.base().isShown());
            assertThat(row.getField("provenance")).isEqualTo(SURVEY.provenance());
            empty += row.getField("base").isEmpty() ? 1 : 0;
        }
        assertThat(empty).isGreaterThan(0);
        assertThat(read(directory.resolve("nonresponse.csv")))
                .hasSize((TableResults.TABLES.groups().size() + 1)
                        * TableResults.TABLES.items().size())
                .allMatch(row -> row.getField("blank_percent").isEmpty()
                        == row.getField("asked").isEmpty())
                .allMatch(row -> row.getField("groups").equals("0")
                        == row.getField("asked").isEmpty());
    }

    private static AnswerTally byUnitAnd(String question) throws IOException {
        Questionnaire questionnaire = TableResults.TABLES.questionnaire();
        TallyPlan plan = TallyPlan.of(questionnaire).groupedBy(GroupBy.units().with(GroupBy.answer(question)));
        try (InputStream in = CommunityMentalHealth.responses(2021)) {
            return ResponsesCsv.of(questionnaire)
                    .withPlan(plan)
                    .tally(in, "responses")
                    .tally();
        }
    }

    /** How many groups each part is of, how many people are left out, and of whom. */
    private static String told(NamedCsvRecord row) {
        return row.getField("part") + "|" + row.getField("groups") + "|" + row.getField("without") + "|"
                + row.getField("left_out");
    }

    @Test
    void partsOfACrossTableSayOfHowManyGroupsTheyAreAndWhoIsLeftOut() throws IOException {
        CrossTable crossed = TableResults.TABLES.crossTable("Q10", byUnitAnd("long_term_condition"), "No");
        Path file = directory.resolve("q10-by-condition.csv");

        TabulationCsv.write(file, List.of(crossed), SURVEY);

        long groups = crossed.total().groups();
        long leftOut = crossed.leftOut().orElseThrow();
        assertThat(groups).isGreaterThan(1);
        assertThat(leftOut).isGreaterThanOrEqualTo(30);
        assertThat(read(file).stream().map(TabulationCsvTest::told).distinct())
                .containsExactly("Yes|" + groups + "|No|", "|" + groups + "|No|" + leftOut);
        assertThat(read(file).get(0).getHeader())
                .containsExactly(
                        "group",
                        "part",
                        "item",
                        "code",
                        "answer",
                        "base",
                        "percent",
                        "weighted_percent",
                        "groups",
                        "without",
                        "left_out",
                        "provenance");
    }

    @Test
    void crossTablesHaveTheirPartsAndTheTotal() throws IOException {
        AnswerTally bySex = byUnitAnd("sex");
        CrossTable crossed = TableResults.TABLES.crossTable("RT5", "Q10", bySex);
        Path file = directory.resolve("q10-by-sex.csv");

        TabulationCsv.write(file, List.of(crossed, TableResults.TABLES.crossTable("Q10", bySex)), SURVEY);

        assertThat(crossed.toString().lines()).allMatch(line -> line.length() <= 80);
        assertThat(crossed.part("Male").base().orElseThrow()
                        + crossed.part("Female").base().orElseThrow())
                .isLessThanOrEqualTo(crossed.total().base().orElseThrow());
        assertThat(read(file).stream().map(row -> row.getField("group") + "|" + row.getField("part")))
                .contains("RT5|Male", "RT5|Female", "RT5|", "|Male", "|");
    }

    @Test
    void linksAreReplacedAndNothingIsReplacedByHalf() throws IOException {
        Path victim = Files.writeString(directory.resolve("victim.txt"), "victim");
        Path tables = Files.createDirectory(directory.resolve("tables"));
        Files.createSymbolicLink(tables.resolve("answers.csv"), victim);
        TabulationCsv.write(tables, TableResults.TABLES);
        assertThat(victim).hasContent("victim");
        assertThat(Files.isSymbolicLink(tables.resolve("answers.csv"))).isFalse();

        Files.writeString(tables.resolve("answers.csv"), "earlier");
        Files.delete(tables.resolve("nonresponse.csv"));
        Files.createDirectory(tables.resolve("nonresponse.csv"));
        assertThatThrownBy(() -> TabulationCsv.write(tables, TableResults.TABLES))
                .isInstanceOf(FileSystemException.class)
                .hasMessageEndingWith("nonresponse.csv: is a directory, not a file");
        assertThat(tables.resolve("answers.csv")).hasContent("earlier");
        try (Stream<Path> files = Files.list(tables)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("answers.csv", "nonresponse.csv");
        }
    }
}
