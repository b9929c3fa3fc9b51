package org.surveystats.io.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurveyCheckTest {
    private static final String HEADER = "site,id,sex,gate,Q1,Q3_1,Q3_2\n";
    private static final String QUESTIONNAIRE = """
            {"schema": 1, "survey": {"programme": "visits", "title": "Visits", "year": 2024},
             "layout": {"unitColumn": "site", "respondentColumn": "id", "missingCodes": ["-9"]},
             "questions": [
              {"id": "sex", "form": "single", "options": [{"code": 1, "label": "a"}, {"code": 2, "label": "b"}]},
              {"id": "gate", "form": "single", "options": [
               {"code": 1, "label": "yes", "score": 10}, {"code": 2, "label": "no", "score": 0}]},
              {"id": "Q1", "form": "single", "route": {"question": "gate", "codes": [1]}, "options": [
               {"code": 1, "label": "yes", "score": 10}, {"code": 2, "label": "no", "score": 0}]},
              {"id": "Q3", "form": "multiple", "options": [{"code": 1, "label": "x"}, {"code": 2, "label": "y"}]}]}
            """;

    @TempDir
    private Path folder;

    private Path questionnaire;

    @BeforeEach
    void writeQuestionnaire() throws IOException {
        questionnaire = write("visits.json", QUESTIONNAIRE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Rows of a site that give no reason to look at anything. */
    private static String rows(String site, int first) {
        StringBuilder rows = new StringBuilder();
        for (int i = first; i < first + 40; i++) {
            boolean led = i % 4 != 0;
            rows.append(site)
                    .append(",p")
                    .append(i)
                    .append(i % 2 == 0 ? ",1" : ",2")
                    .append(led ? ",1," : ",2,")
                    .append(led ? i % 3 == 0 ? "1" : "2" : "")
                    .append(i % 5 == 0 ? ",1,0\n" : ",0,1\n");
        }
        return rows.toString();
    }

    private CheckReport check(String responses) throws IOException {
        return SurveyCheck.of(questionnaire)
                .withResponses(write("visits.csv", responses))
                .run();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).toList();
    }

    @Test
    void whatIsToldFromTheFileIsNoWarning() throws IOException {
        String semicolons =
                (HEADER.replace("sex", "SEX") + rows("North", 0) + ",,,,,,\n" + rows("South", 100)).replace(',', ';');
        CheckReport report = check(semicolons);

        assertThat(report.status()).isEqualTo(CheckStatus.CLEAN);
        assertThat(texts(report.notes()))
                .containsExactly(
                        "separator \";\", told from the header",
                        "columns matched but for case and white space: \"SEX\" is \"sex\"",
                        "passed over 1 empty row");
        assertThat(report.toString()).contains("0 errors, 0 warnings", "\nTold from ");
    }

    @Test
    void nothingIsFoundWhereNothingIsOdd() throws IOException {
        CheckReport report = check(HEADER + rows("North", 0) + rows("South", 100));

        assertThat(report.findings()).isEmpty();
        assertThat(report.status()).isEqualTo(CheckStatus.CLEAN);
        assertThat(report.status().exitStatus()).isZero();
        assertThat(report.ledgers())
                .containsOnlyKeys(folder.resolve("visits.csv").toString());
        assertThat(report.toString())
                .contains("0 errors, 0 warnings", "For analysts, not for publication", "80 rows read: 0 refused");
    }

    @Test
    void everyErrorOfTheQuestionnaireIsTold() throws IOException {
        write(
                "visits.json",
                QUESTIONNAIRE
                        .replace("\"score\": 0", "\"scroe\": 0")
                        .replace("\"gate\", \"codes\"", "\"gat\", \"codes\""));
        CheckReport report = check(HEADER);

        assertThat(report.errors())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(error -> error.source().endsWith("visits.json"));
        assertThat(report.status().exitStatus()).isEqualTo(2);
        assertThat(texts(report.warnings()))
                .containsExactly("the responses were not read, as the questionnaire cannot be used");
    }

    @Test
    void errorsAreGroupedWithThreeExamplesAndNoIdentity() throws IOException {
        CheckReport report = check(HEADER
                + rows("North", 0)
                + "North,secret1,7,1,1,1,0\nNorth,secret2,7,1,1,1,0\nNorth,secret3,8,1,1,1,0\nNorth,secret4,7,1,1,1,0\n"
                + "North,p0,1,1,1,1,0\nNorth,,1,1,1,1,0\nNorth,secret5\nsecret6\n"
                + "North," + "secret7".repeat(200) + ",1,1,1,1,0\n");

        assertThat(texts(report.errors()))
                .contains(
                        "column sex, an unknown code: 4 (line 42 \"7\", line 43 \"7\", line 44 \"8\", ...); must be an"
                                + " answer code of sex (1, 2) or blank",
                        "column id, an identity used before: 1 (line 46); must be used once only")
                .anyMatch(text ->
                        text.startsWith("whole rows, more or fewer fields than the header: 2 (line 48, line 49)"))
                .anyMatch(text -> text.startsWith("column id, no identity: 1 (line 47)"))
                .anyMatch(text -> text.startsWith("column id, too long: 1 (line 50)"));
        assertThat(report.toString()).doesNotContain("secret", "p0").contains("9 refused");
        assertThat(report.status()).isEqualTo(CheckStatus.ERRORS);
    }

    @Test
    void whatLooksOddIsAWarning() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER.replace("\n", ",extra\n"));
        for (int i = 0; i < 40; i++) {
            String site = i % 4 == 0 ? "Total" : i % 4 == 1 ? "north" : "North";
            rows.append(site).append(",p").append(i).append(",1,2,1,1,0,\n");
        }
        CheckReport report = check(rows.toString());

        assertThat(texts(report.warnings()))
                .contains(
                        "1 column that the questionnaire does not use: [extra]",
                        "options that nobody chose: sex code 2, gate code 1, Q3_2",
                        "one answer on every row that has one: sex code 1, gate code 2, Q3_1",
                        "routes that led nobody to the question: Q1",
                        "answered by most whom the route does not lead there, so the route may be another: Q1 40 of 40",
                        "unit Total: if its rows sum up those of others, leave them out by layout.rows",
                        "Codes equal but for case, in the responses of 2024: North and north");
        assertThat(report.errors()).isEmpty();
        assertThat(report.status().exitStatus()).isEqualTo(1);
        assertThat(report.toString().lines()).allMatch(line -> line.length() <= 80 || line.indexOf(' ') < 0);
    }

    @Test
    void blanksOfMoreThanHalfAreTold() throws IOException {
        CheckReport report =
                check(HEADER + rows("North", 0) + rows("South", 100).replaceAll("(,1,)[12](,[01],[01]\n)", "$1-9$2"));

        assertThat(texts(report.warnings())).doesNotContain("left blank by more than half of those asked: Q1 30 of 60");
        assertThat(texts(check(HEADER + rows("South", 100).replaceAll("(,1,)[12](,[01],[01]\n)", "$1-9$2"))
                        .warnings()))
                .contains("left blank by more than half of those asked: Q1 30 of 30");
    }

    @Test
    void filesTogetherAreOneSurveyAndOneThatCannotBeReadStopsNone() throws IOException {
        CheckReport report = SurveyCheck.of(questionnaire)
                .withResponses(
                        write("a.csv", HEADER + rows("North", 0)),
                        folder.resolve("missing.csv"),
                        folder,
                        write("b.csv", HEADER + rows("South", 0)),
                        write("c.csv", "site,sex\n"))
                .withUnits(write("units.csv", "code,name\nNorth,N\nEast,E\n"))
                .withOutcomes(2024, write("outcomes.csv", "unit,invited\nNorth,1\n"))
                .run();

        assertThat(report.ledgers().keySet())
                .allMatch(name -> name.endsWith("a.csv") || name.endsWith("b.csv"))
                .hasSize(2);
        assertThat(texts(report.errors()))
                .anyMatch(text -> text.equals("no such file"))
                .anyMatch(text -> text.contains("this is a directory"))
                .anyMatch(text -> text.contains("outcome_1"))
                .anyMatch(text -> text.contains("\"id\" for"));
        assertThat(texts(report.warnings())).contains("Units without responses: East", "Units without name: South");
    }

    @Test
    void everyErrorOfUnitsIsTold() throws IOException {
        CheckReport report = SurveyCheck.of(questionnaire)
                .withUnits(write("units.csv", "code,name,predecessors\nA,a,\nA,b,\nB,,\nC,c,\"X, Y\"\n"))
                .withOutcomes(2023, folder.resolve("none.csv"))
                .run();

        assertThat(texts(report.errors()))
                .contains("column code, used before: 1 (line 3 \"A\"); must be used once only", "no such file")
                .anyMatch(text -> text.startsWith("column name, blank: 1 (line 4 \"\")"));
    }

    @Test
    void openPointsAreTold() throws IOException {
        write(
                "visits.json",
                QUESTIONNAIRE.replace(
                        "\"schema\": 1,",
                        "\"schema\": 1, \"open\": [{\"at\": \"$.sections\", \"decide\": \"them\"}],"));
        assertThat(texts(check(HEADER + rows("North", 0)).warnings())).containsExactly("to decide: $.sections: them");

        write("visits.json", QUESTIONNAIRE.replaceAll(", \"score\": [0-9]+", ""));
        assertThat(texts(check(HEADER + rows("North", 0)).warnings()))
                .containsExactly(
                        "no question is scored, so nothing is benchmarked: give options a score or an exclusion");
    }

    @Test
    void anyBytesGiveAReport() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            Path file = Files.write(folder.resolve("any"), bytes);
            CheckReport report = SurveyCheck.of(i % 3 == 0 ? file : questionnaire)
                    .withResponses(file)
                    .withUnits(file)
                    .withOutcomes(2024, file)
                    .run();
            assertThat(report.status()).isEqualTo(CheckStatus.ERRORS);
            assertThat(report.toString()).isNotBlank();
        }
        assertThat(check("").status()).isEqualTo(CheckStatus.ERRORS);
        assertThat(texts(check(HEADER).errors())).containsExactly("must have a row below the header");
    }

    @Test
    void aYearIsThatOfASurvey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyCheck.of(questionnaire).withOutcomes(12, questionnaire))
                .withMessageContaining("year");
        assertThat(SurveyCheck.of(questionnaire)
                        .withOutcomes(2024, questionnaire)
                        .toString())
                .endsWith(" with 0 files of responses, outcomes of [2024]");
    }
}
