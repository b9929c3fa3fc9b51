package org.surveystats.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.check.CheckReport;
import org.surveystats.io.check.SurveyCheck;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.draft.QuestionnaireDraft;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.io.json.BenchmarkDocumentException;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.json.Resources;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;

/** The readers of files, each with files that are right and what its documentation says of those that are not. */
enum Reader {
    QUESTIONNAIRE(QuestionnaireException.class) {
        @Override
        List<byte[]> valid() {
            return List.of(
                    file("json/good.json"),
                    file("libraries/libraries-2022.json"),
                    file("libraries/libraries-2024.json"),
                    bytes(QuestionnaireJson.text(Sources.CMH)));
        }

        @Override
        Runnable read(byte[] file) {
            Questionnaire read = QuestionnaireJson.parse(new String(file, StandardCharsets.UTF_8));
            return () -> {
                assertThat(QuestionnaireJson.parse(QuestionnaireJson.text(read)))
                        .isEqualTo(read);
                TallyPlan.of(read);
            };
        }
    },

    BENCHMARK(BenchmarkDocumentException.class) {
        @Override
        List<byte[]> valid() {
            BenchmarkDocument all = BenchmarkDocument.of(SurveyResults.of(CommunityMentalHealth.benchmark(2021)));
            BenchmarkDocument one = new BenchmarkDocument(
                    all.survey(),
                    all.method(),
                    all.scheme(),
                    all.measures(),
                    all.units().subList(0, 2),
                    List.of(),
                    all.rates());
            return List.of(bytes(BenchmarkJson.text(one)));
        }

        @Override
        Runnable read(byte[] file) {
            BenchmarkDocument read = BenchmarkJson.parse(new String(file, StandardCharsets.UTF_8));
            return () ->
                    assertThat(BenchmarkJson.parse(BenchmarkJson.text(read))).isEqualTo(read);
        }
    },

    RESPONSES(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return responses();
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            return Sources.WITH_IDENTITIES.read(file);
        }
    },

    /** A stream of responses is read by several threads only where it has no identities. */
    RESPONSES_WITHOUT_IDENTITIES(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            assertThat(Sources.WITHOUT_IDENTITIES.questionnaire().layout().respondentColumn())
                    .isEmpty();
            return responses();
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            return Sources.WITHOUT_IDENTITIES.read(file);
        }
    },

    /** Files of all forms, and with wrong settings. */
    RESPONSES_IN_ANY_FORM(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return Sources.FORMED.files();
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            return Sources.FORMED.read(file);
        }
    },

    UNITS(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return List.of(
                    file("libraries/units.csv"), file("cmh/units.csv"), bytes("code,name,predecessors\nA,B,C|D\n"));
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            List<Unit> units = UnitsCsv.read(in(file), "units.csv");
            return () -> assertThat(units.stream().map(Unit::code)).doesNotHaveDuplicates();
        }
    },

    OUTCOMES(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return List.of(file("libraries/outcomes-2024.csv"), file("cmh/outcomes-2021.csv"));
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            List<SampleOutcomes> outcomes = OutcomesCsv.read(in(file), "outcomes.csv");
            return () -> ResponseRates.of(outcomes);
        }
    },

    HISTORY(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return List.of(file("cmh/history.csv"));
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            PublishedHistory history = HistoryCsv.read(in(file), "history.csv");
            return () -> history.entries()
                    .forEach(entry -> assertThat(history.of(entry.unit(), entry.measure()))
                            .contains(entry));
        }
    },

    DRAFT(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return responses();
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            Path path = written(file);
            try {
                QuestionnaireDraft draft = QuestionnaireDraft.of(path);
                return () -> assertThat(QuestionnaireJson.parse(draft.json())).isEqualTo(draft.questionnaire());
            } finally {
                Files.delete(path);
            }
        }
    },

    /** Nothing is refused: what is wrong is in the report. */
    CHECK(InvalidSourceException.class) {
        @Override
        List<byte[]> valid() {
            return responses();
        }

        @Override
        Runnable read(byte[] file) throws IOException {
            Path path = written(file);
            Path questionnaire = written(bytes(Sources.LIBRARIES));
            try {
                SurveyCheck check = SurveyCheck.of(questionnaire).withResponses(path, path);
                CheckReport report =
                        check.withUnits(path).withOutcomes(2024, path).run();
                CheckReport own = SurveyCheck.of(path).run();
                return () -> assertThat(report + "\n" + own).contains("Check of ");
            } finally {
                Files.delete(path);
                Files.delete(questionnaire);
            }
        }
    };

    private final Class<? extends Exception> documented;

    Reader(Class<? extends Exception> documented) {
        this.documented = documented;
    }

    /** What is read again and again, made once. */
    private static final class Sources {
        static final Questionnaire CMH = CommunityMentalHealth.questionnaire(2021);
        static final String LIBRARIES = Resources.text("libraries/libraries-2024.json");
        static final Ways WITH_IDENTITIES = Ways.of(QuestionnaireJson.parse(LIBRARIES));
        static final Ways WITHOUT_IDENTITIES =
                Ways.of(QuestionnaireJson.parse(LIBRARIES.replace("\"respondentColumn\": \"respondent\",", "")));
        static final FormedFiles FORMED = new FormedFiles(
                WITHOUT_IDENTITIES.questionnaire(), lines(Resources.text("libraries/responses-2024.csv"), 40));
    }

    /** Files that are right, at least one of them. */
    abstract List<byte[]> valid();

    /** Reads a file, which may be refused, and returns what can be done with any that is not. */
    abstract Runnable read(byte[] file) throws IOException;

    /** What the reader says of a file that it refuses; empty when it takes the file. */
    Optional<String> refusal(byte[] file) throws Exception {
        Runnable use;
        try {
            use = read(file);
        } catch (Exception refused) {
            if (documented.isInstance(refused)) {
                return Optional.of(refused.getMessage());
            }
            throw refused;
        }
        use.run();
        return Optional.empty();
    }

    private static List<byte[]> responses() {
        String all = Resources.text("libraries/responses-2024.csv");
        String few = lines(all, 40);
        return List.of(bytes(lines(all, 400)), bytes(few), bytes(few.replaceAll("(?<=,)(LS[^,]*)", "\"$1\u00e9\"")));
    }

    private static Path written(byte[] file) throws IOException {
        return Files.write(Files.createTempFile("fuzz", ".csv"), file);
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static String lines(String text, int count) {
        return text.lines().limit(count).collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) {
        return bytes(Resources.text(name));
    }
}
