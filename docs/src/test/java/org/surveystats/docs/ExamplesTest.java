package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, run as its own process, as users run it. */
class ExamplesTest {
    private static final Path LIBRARIES = Path.of(
                    "..", "survey-io", "src", "test", "resources", "org", "surveystats", "io", "libraries")
            .toAbsolutePath();

    @TempDir
    private Path directory;

    private JavaProcess report(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of("examples", "BenchmarkReport.java").toAbsolutePath().toString());
        all.addAll(List.of(arguments));
        return JavaProcess.run(directory, directory, all.toArray(String[]::new));
    }

    @Test
    void theMainJobPrintsWhatTheReadmeShows() throws Exception {
        JavaProcess run = report();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        String shown = Markdown.blocks("text").stream()
                .filter(block -> block.page().endsWith("README.md"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(run.out()).contains(shown);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        for (String name : List.of("questions", "sections", "national", "changes", "response")) {
            assertThat(directory.resolve("target/benchmark/" + name + ".csv")).isNotEmptyFile();
        }
    }

    @Test
    void theMainJobRunsOnAnotherSurvey() throws Exception {
        JavaProcess run = report(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--previous",
                "2022=" + LIBRARIES.resolve("responses-2022.csv") + "," + LIBRARIES.resolve("libraries-2022.json"),
                "--units",
                LIBRARIES.resolve("units.csv").toString(),
                "--outcomes",
                "2024=" + LIBRARIES.resolve("outcomes-2024.csv"),
                "--unit",
                "LS3",
                "--out",
                "libraries");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("LS3 Calder Libraries, ")
                .contains("\nAgainst 2022: 0 up, 0 down, 7 without significant change, 2 not compared\n")
                .contains("\n- not asked: Q15\n")
                .contains("\nFewer than 10 questions are shown");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Files.readString(directory.resolve("libraries/questions.csv"))
                        .lines())
                .hasSizeGreaterThan(8);
    }

    @Test
    void theMainJobCountsOutcomesOfPeopleAndSaysReasons() throws Exception {
        Files.writeString(
                directory.resolve("people.csv"),
                "id,library_service,status\n1,LS3,Complete\n2,LS3,no reply\n3,LS3,\n4,LS1,Complete\n");
        JavaProcess run = report(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--outcomes",
                "2024=people.csv",
                "--outcome-column",
                "status",
                "--outcome-code",
                "Complete=1",
                "--outcome-code",
                "No reply=6",
                "--outcome-code",
                "=6",
                "--unit",
                "LS3",
                "--reasons");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\n2024: 1 of 3 took part;")
                .containsPattern("\n- not asked: n, score, .*band of Q15");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(report("--outcome-code", "x=9").err())
                .isEqualTo("--outcome-code must be VALUE=CODE with a code from 1 to 7: x=9\n");
    }

    @Test
    void aMistakeIsSaidInOneLine() throws Exception {
        JavaProcess run = report("--unit", "NOPE");

        assertThat(run.status()).isEqualTo(1);
        assertThat(directory.resolve("target")).doesNotExist();
        assertThat(run.err())
                .startsWith("unit must be one of [RT5, X01, ")
                .endsWith("]: NOPE\n")
                .hasLineCount(1);
    }

    @Test
    void ownQuestionnaireNeedsOwnResponses() throws Exception {
        JavaProcess run = report(
                "--questionnaire", LIBRARIES.resolve("libraries-2024.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("--responses must be given with --questionnaire\n");
    }

    @Test
    void whatIsWrongWithAFileNamesIt() throws Exception {
        assertThat(report("--questionnaire", "nope.json").err()).isEqualTo("nope.json: no such file\n");

        Files.writeString(directory.resolve("broken.json"), "{");
        assertThat(report("--questionnaire", "broken.json").err())
                .startsWith("broken.json: $: must be a JSON document");

        JavaProcess other =
                report("--responses", LIBRARIES.resolve("responses-2024.csv").toString());
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err())
                .contains("responses-2024.csv: the header must have columns \"trust\" for the unit, ")
                .endsWith("\nRead with the bundled questionnaire of 2021, as --questionnaire was not given\n");
    }

    @Test
    void wrongOptionsAreSaidWithoutTheUsage() throws Exception {
        JavaProcess unknown = report("--respones=x.csv");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo(
                        "Unknown option: '--respones=x.csv'\nPossible solutions: --responses, --reasons\n--help lists the options\n");

        assertThat(report("--previous", "x.csv").err())
                .isEqualTo("--previous must be YEAR=FILE or YEAR=FILE,QUESTIONNAIRE: x.csv\n");
        assertThat(report("--previous", "2021=x.csv").err())
                .isEqualTo("--previous must be of a year before 2021, that of the questionnaire: 2021\n");
    }

    @Test
    void whatMatchesNothingIsReported() throws Exception {
        Files.writeString(
                directory.resolve("units.csv"),
                Files.readString(LIBRARIES.resolve("units.csv")).replace("LS1,", "LSX,"));
        Files.writeString(
                directory.resolve("outcomes.csv"),
                Files.readString(LIBRARIES.resolve("outcomes-2024.csv"))
                        .replace("LS1,", "LSY,")
                        .replace("LS2,314,110,8", "LS2,314,111,7"));
        Files.writeString(
                directory.resolve("history.csv"), "unit,measure,year,respondents\nLSZ,Q7,2014,31\nLS2,Q99,2014,41\n");
        JavaProcess run = report(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--previous",
                "2023=" + LIBRARIES.resolve("responses-2024.csv"),
                "--units",
                "units.csv",
                "--outcomes",
                "2024=outcomes.csv",
                "--history",
                "history.csv");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("LS1, Public")
                .contains("\nAgainst 2023: nothing is compared, as no scored question");
        assertThat(run.out().lines())
                .containsSubsequence(
                        "Units without responses: LSX",
                        "Units without name: LS1",
                        "Outcomes of 2024: units without responses: LSY",
                        "Outcomes of 2024 lack units: LS1",
                        "Outcomes of 2024: returned is not the number of responses: LS2 111 for 110",
                        "History of unknown units: LSZ",
                        "History of unknown measures: Q99");
    }

    /** The responses of the library survey as an earlier year, with its questionnaire or another one. */
    private JavaProcess libraries(String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--units",
                LIBRARIES.resolve("units.csv").toString()));
        all.addAll(List.of(more));
        return report(all.toArray(String[]::new));
    }

    @Test
    void aCommaIsPartOfAPathWhereTheFileIsThere() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("a,b"));
        Files.copy(LIBRARIES.resolve("responses-2022.csv"), folder.resolve("r,22.csv"));
        Files.copy(LIBRARIES.resolve("libraries-2022.json"), folder.resolve("q,22.json"));
        Files.copy(LIBRARIES.resolve("responses-2024.csv"), folder.resolve("r,24.csv"));

        JavaProcess both = libraries("--previous", "2022=a,b/r,22.csv,a,b/q,22.json");
        assertThat(both.err()).isEmpty();
        assertThat(both.out()).contains("\nAgainst 2022: ");
        assertThat(libraries("--previous", "2023=a,b/r,24.csv").out()).contains("\nAgainst 2023: nothing is compared");
        assertThat(libraries("--previous", "2022=a,b/r,00.csv,a,b/q,22.json").err())
                .isEqualTo("a,b/r,00.csv: no such file\n");
    }

    @Test
    void whatDoesNotFitBetweenYearsNamesTheQuestionnaires() throws Exception {
        String earlier = Files.readString(LIBRARIES.resolve("libraries-2022.json"));
        Files.writeString(directory.resolve("other.json"), earlier.replaceFirst("\"programme\": \"", "$0x"));

        JavaProcess other = libraries("--previous", "2022=" + LIBRARIES.resolve("responses-2022.csv") + ",other.json");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err())
                .contains("libraries-2024.json, compared with other.json: surveys must be of one programme")
                .endsWith("give both questionnaires the same survey.programme\n");
        assertThat(directory.resolve("target")).doesNotExist();
    }

    @Test
    void theRunCanInsistOnTheFileOfUnits() throws Exception {
        Files.writeString(
                directory.resolve("units.csv"),
                Files.readString(LIBRARIES.resolve("units.csv")).replace("LS1,", "ls1,"));
        JavaProcess run = report(
                "--questionnaire",
                LIBRARIES.resolve("libraries-2024.json").toString(),
                "--responses",
                LIBRARIES.resolve("responses-2024.csv").toString(),
                "--units",
                "units.csv",
                "--only-known-units");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("responses-2024.csv: all units must be known, 1 is not\n  LS1, ")
                .endsWith(" (is ls1 meant?)\n");
        assertThat(libraries("--only-known-units").status()).isZero();
    }

    @Test
    void theSurveyOfThePageRuns() throws Exception {
        Files.writeString(directory.resolve("visits.json"), ownSurvey("json"));
        Files.writeString(directory.resolve("visits.csv"), ownSurvey("csv"));
        JavaProcess run = report("--questionnaire", "visits.json", "--responses", "visits.csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(ownSurvey("text"))
                .contains("\nRows of 2024: 15 read; 15 in 3 units with a score that is shown\n")
                .doesNotContain("To look at", "Left out of", "Not for publication");
    }

    @Test
    void theLedgerIsPrintedForAnalystsAlone() throws Exception {
        Files.writeString(directory.resolve("visits.json"), ownSurvey("json"));
        Files.writeString(directory.resolve("visits.csv"), ownSurvey("csv") + "East,27,1,2,1,0,0\nEast,12,1,2,1,0,0\n");
        String[] files = {"--questionnaire", "visits.json", "--responses", "visits.csv"};
        JavaProcess run = report(files);
        JavaProcess ledger =
                report(Stream.concat(Stream.of(files), Stream.of("--ledger")).toArray(String[]::new));

        String hidden = "15 in 3 units with a score that is shown; 2 in 1 unit\n    none of whose scores is shown\n";
        assertThat(run.out()).contains(hidden).contains("\nAmong them in 2024: 1 of 15 respondents in 3 units");
        assertThat(ledger.out())
                .startsWith(run.out())
                .contains("\nNot for publication, as small counts are in it:\n")
                .contains("2 of 17 respondents of unknown stratum");
        assertThat(Files.readString(directory.resolve("target/benchmark/report.html")))
                .contains("<h3 id=\"rows\">The responses behind the figures</h3>");
    }

    @Test
    void theErrorsOfThePageAreTold() throws Exception {
        String wrong = ownSurvey("json")
                .replace("\"No\", \"score\"", "\"No\", \"scroe\"")
                .replace("[\"Q2\"]", "[\"Q2\", \"Q1\"]");
        Files.writeString(directory.resolve("visits.json"), wrong);
        JavaProcess run = report("--questionnaire", "visits.json", "--responses", "visits.csv");

        assertThat(run.status()).isEqualTo(1);
        assertThat(Markdown.blocks("text"))
                .filteredOn(block -> block.page().endsWith("own-survey.md"))
                .extracting(Markdown.Block::text)
                .contains(run.err());
    }

    private static String ownSurvey(String language) {
        return Markdown.blocks(language).stream()
                .filter(block -> block.page().endsWith("own-survey.md"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
