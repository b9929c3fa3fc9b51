package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;

/** From an export of a survey tool over draft and check to the figures of the plain file, as a person would go. */
class FromExportToReportTest {
    private static final Questionnaire PUBLISHED = CommunityMentalHealth.questionnaire(2021);
    private static final Path BUNDLED = Path.of(
                    "..", "survey-io", "src", "main", "resources", "org", "surveystats", "io", "cmh")
            .toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void theFiguresAreThoseOfThePlainFile() throws Exception {
        Files.writeString(directory.resolve("export.csv"), new QualtricsExport().text());

        JavaProcess draft = run(
                "DraftQuestionnaire",
                "--responses",
                "export.csv",
                "--unit",
                "trust",
                "--respondent",
                "respondent_id",
                "--out",
                "draft.json");
        assertThat(draft.err()).isEmpty();
        assertThat(draft.status()).isZero();
        Questionnaire filled = filled(QuestionnaireJson.read(directory.resolve("draft.json")));
        QuestionnaireJson.write(filled, directory.resolve("filled.json"));

        JavaProcess check = run("CheckSurvey", "--questionnaire", "filled.json", "--responses", "export.csv");
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains("17496 rows read: 0 refused, 174 filtered out, 17322 tallied");
        assertThat(check.status()).isLessThanOrEqualTo(1);

        JavaProcess report = run("BenchmarkReport", arguments());
        assertThat(report.err()).isEmpty();
        assertThat(report.status()).isZero();
        JavaProcess plain = run("BenchmarkReport", "--out", "plain");
        assertThat(plain.status()).isZero();
        assertThat(csvs("exported")).hasSize(5).isEqualTo(csvs("plain"));
    }

    private JavaProcess run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        all.add(Path.of("examples", program + ".java").toAbsolutePath().toString());
        all.addAll(List.of(arguments));
        return JavaProcess.run(directory, directory, all.toArray(String[]::new));
    }

    private static String[] arguments() {
        List<String> all = new ArrayList<>(
                List.of("--questionnaire", "filled.json", "--responses", "export.csv", "--out", "exported"));
        for (int year : List.of(2020, 2019)) {
            all.add("--previous");
            all.add(year + "=" + BUNDLED.resolve("responses-" + year + ".csv") + ","
                    + BUNDLED.resolve("cmh-" + year + ".json"));
        }
        for (int year : List.of(2021, 2020)) {
            all.add("--outcomes");
            all.add(year + "=" + BUNDLED.resolve("outcomes-" + year + ".csv"));
        }
        all.addAll(List.of("--units", BUNDLED.resolve("units.csv").toString()));
        all.addAll(List.of("--history", BUNDLED.resolve("history.csv").toString()));
        return all.toArray(String[]::new);
    }

    private Map<String, String> csvs(String folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.list(directory.resolve(folder))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".csv")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /**
     * The draft with its open points filled: what a person knows and a file does not tell, which are words, scores,
     * routes, sections, strata, and which rows are respondents. How the file lies, and the code that stands for a
     * label, are the draft's.
     */
    private static Questionnaire filled(Questionnaire draft) {
        List<Question> questions = PUBLISHED.questions().stream()
                .map(question -> filled(question, draft.question(question.id().value())))
                .toList();
        StratumVariable[] strata = PUBLISHED.layout().strata().toArray(StratumVariable[]::new);
        return new Questionnaire(
                PUBLISHED.survey(),
                PUBLISHED.scale(),
                questions,
                PUBLISHED.sections(),
                ofKnown(draft.layout()).withStrata(strata).withRows(RowCondition.in("Finished", "True")),
                PUBLISHED.method(),
                PUBLISHED.sameIds());
    }

    /** The draft's layout without what it says of columns about the session, which are no questions. */
    private static ResponseLayout ofKnown(ResponseLayout drafted) {
        ResponseLayout layout = ResponseLayout.of(drafted.unitColumn())
                .withRespondents(drafted.respondentColumn().orElseThrow())
                .withFile(drafted.file())
                .withAnswers(drafted.answers());
        for (Question question : PUBLISHED.questions()) {
            String id = question.id().value();
            if (drafted.answersTo().containsKey(question.id())) {
                layout = layout.withAnswersTo(id, drafted.answersTo().get(question.id()));
            }
            if (drafted.columns().containsKey(question.id())) {
                layout = layout.withColumns(id, drafted.columns().get(question.id()));
            }
        }
        return layout;
    }

    private static Question filled(Question known, Question drafted) {
        assertThat(drafted).as("%s", known.id()).hasSameClassAs(known);
        if (known instanceof SingleChoice published && drafted instanceof SingleChoice seen) {
            assertThat(published.options())
                    .extracting(AnswerOption::label)
                    .containsAll(
                            seen.options().stream().map(AnswerOption::label).toList());
        }
        return known;
    }
}
