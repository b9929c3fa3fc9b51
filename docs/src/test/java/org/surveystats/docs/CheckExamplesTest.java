package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.json.QuestionnaireJson;

/** The programs that check and draft, as users run them, on the files of the page. */
class CheckExamplesTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void writeTheFilesOfThePages() throws IOException {
        Files.writeString(directory.resolve("visits.json"), block("own-survey.md", "json", 0));
        Files.writeString(directory.resolve("plain.csv"), block("own-survey.md", "csv", 0));
        Files.writeString(directory.resolve("visits.csv"), block("check.md", "csv", 0));
        Files.writeString(directory.resolve("export.csv"), block("check.md", "csv", 1));
    }

    private static String block(String page, String language, int index) {
        return Markdown.blocks(language).stream()
                .filter(block -> block.page().endsWith(page))
                .skip(index)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private JavaProcess run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of("examples", program + ".java").toAbsolutePath().toString());
        all.addAll(List.of(arguments));
        return JavaProcess.run(directory, directory, all.toArray(String[]::new));
    }

    @Test
    void theCheckPrintsWhatThePageShows() throws Exception {
        JavaProcess check = run("CheckSurvey", "--questionnaire", "visits.json", "--responses", "visits.csv");

        assertThat(check.err()).isEmpty();
        assertThat(check.out()).isEqualTo(block("check.md", "text", 0));
        assertThat(check.status()).isEqualTo(2);
    }

    @Test
    void theStatusSaysWhatWasFound() throws Exception {
        JavaProcess errors = run("CheckSurvey", "--questionnaire", "none.json", "--responses", "plain.csv");
        assertThat(errors.status()).isEqualTo(2);
        assertThat(errors.out()).contains("Errors in none.json\n- no such file\n");

        JavaProcess warnings = run(
                "CheckSurvey", "--questionnaire", "visits.json", "--responses", "plain.csv", "--codebook", "book.csv");
        assertThat(warnings.out()).contains("0 errors, ").contains("- options that nobody chose: Q2 code 4\n");
        assertThat(warnings.status()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("book.csv"))).contains("\nQ2,Were you helped?,single,Q2,1,,");

        Files.writeString(
                directory.resolve("plain.csv"),
                block("own-survey.md", "csv", 0)
                        .replace("North,66,1,2,", "North,66,1,4,")
                        .replace(",14,", ",44,")
                        .replace("West,41,2,3,1,1,0\n", ""));
        JavaProcess clean = run("CheckSurvey", "--questionnaire", "visits.json", "--responses", "plain.csv");
        assertThat(clean.out()).contains("0 errors, ");
        assertThat(clean.err()).isEmpty();

        JavaProcess alone = run("CheckSurvey", "--questionnaire", "visits.json");
        assertThat(alone.out()).startsWith("Check of visits.json: 0 errors, 0 warnings\n");
        assertThat(alone.status()).isZero();
    }

    @Test
    void wrongOptionsAreSaidInALine() throws Exception {
        assertThat(run("CheckSurvey", "--questionnaire", "visits.json", "--outcomes", "x.csv")
                        .err())
                .isEqualTo("--outcomes must be YEAR=FILE: x.csv\n");
        assertThat(run("CheckSurvey").err()).startsWith("Missing required option: '--questionnaire=FILE'\n");
        assertThat(run("DraftQuestionnaire", "--responses", "export.csv", "--unit", "ward")
                        .err())
                .isEqualTo(
                        "unitColumn must be one of [site, age, Q1, Q2, What: Shop, What: Seats, What: Nothing]: ward\n");
    }

    @Test
    void theDraftIsWhatThePageShows() throws Exception {
        JavaProcess draft =
                run("DraftQuestionnaire", "--responses", "export.csv", "--out", "draft.json", "--codebook", "book.md");

        assertThat(draft.err()).isEmpty();
        assertThat(draft.status()).isZero();
        assertThat(draft.out()).startsWith("Draft: 4 questions, units in column site; to decide:\n");
        assertThat(draft.out().lines()).allMatch(line -> line.length() <= 80);
        String json = Files.readString(directory.resolve("draft.json"));
        assertThat(json).contains(block("check.md", "text", 2));
        assertThat(QuestionnaireJson.parse(json).questions()).hasSize(4);
        assertThat(Files.readString(directory.resolve("book.md"))).contains("| What: Shop | 1 | Checked | Shop |");

        JavaProcess screen = run("DraftQuestionnaire", "--responses", "export.csv", "--unit", "site");
        assertThat(QuestionnaireJson.parse(screen.out()).layout().unitColumn()).isEqualTo("site");
        assertThat(screen.err()).startsWith("Draft: ").doesNotContain("whether the units");
    }
}
