package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.io.bands.SevenLimits;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

class BenchmarkJsonTest {
    private static final BenchmarkDocument DOCUMENT = document();
    private static final BenchmarkDocument SMALL = small();

    @TempDir
    private Path directory;

    private static BenchmarkDocument document() {
        Benchmark now = CommunityMentalHealth.benchmark(2021);
        List<ChangeOverTime> changes = List.of(
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2020)),
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2019)));
        try (InputStream in = CommunityMentalHealth.outcomes(2021)) {
            return BenchmarkDocument.of(SurveyResults.of(now)
                    .withChanges(changes)
                    .withRates(Map.of(2021, ResponseRates.of(OutcomesCsv.read(in, "outcomes")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the bundled survey has not: no standard error, the ends of the numbers, odd texts. */
    private static BenchmarkDocument small() {
        Measure measure = new Measure(
                "Q1",
                MeasureKind.QUESTION,
                "\u2028\"\\ \ud83d\ude00",
                "",
                Optional.empty(),
                Optional.of(QuestionId.of("Q1")));
        return new BenchmarkDocument(
                SurveyInfo.of("small", 2024),
                List.of(),
                BandScheme.SEVEN,
                List.of(new MeasureEntry(
                        measure,
                        1,
                        Published.shown(-0.0),
                        Published.hidden(HiddenReason.NOT_ASKED),
                        Published.hidden(HiddenReason.NOT_ASKED, "because"),
                        Published.shown(new MeasureEntry.Range(
                                Double.MIN_VALUE, 3, Double.MAX_VALUE, 1.0 / 3, -1e22, 9007199254740992.0)))),
                List.of(new UnitEntry(
                        "=A",
                        "",
                        "",
                        Long.MAX_VALUE,
                        List.of(new ResultEntry(
                                "Q1",
                                Published.shown(new Estimate(5, Double.NaN, 30)),
                                Published.shown(new Classification(
                                        Double.NaN,
                                        Double.NaN,
                                        0.1,
                                        2,
                                        SevenLimits.of(3, 4, 2, 5, 1, 6),
                                        Band.BETTER)))))),
                List.of(),
                List.of(new RateEntry(2024, new ResponseRates.ResponseRate("", 3, 2, 2))));
    }

    private static List<Error> errors(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BenchmarkJson.schema());
        return schema.validate(json, InputFormat.JSON);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        for (BenchmarkDocument document : List.of(DOCUMENT, SMALL)) {
            Path file = directory.resolve("benchmark.json");
            BenchmarkJson.write(document, file);

            assertThat(BenchmarkJson.read(file)).isEqualTo(document);
            assertThat(BenchmarkJson.text(BenchmarkJson.read(file))).isEqualTo(BenchmarkJson.text(document));
        }
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        assertThat(errors(BenchmarkJson.text(DOCUMENT))).isEmpty();
        assertThat(errors(BenchmarkJson.text(SMALL))).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryReason() {
        assertThat(Arrays.stream(HiddenReason.values()).map(BenchmarkWriter::word))
                .allMatch(word -> BenchmarkJson.schema().contains('"' + word + '"'));
    }

    @Test
    void theDocumentHoldsWhatTheBenchmarkShows() {
        Benchmark benchmark = CommunityMentalHealth.benchmark(2021);
        for (UnitEntry unit : DOCUMENT.units()) {
            for (ResultEntry result : unit.results()) {
                String id = result.measure();
                var shown = id.startsWith("S")
                        ? benchmark.unit(unit.code()).section(id)
                        : benchmark.unit(unit.code()).question(id);
                assertThat(result.estimate()).isEqualTo(shown.estimate());
                assertThat(result.classification()).isEqualTo(shown.classification());
            }
        }
        assertThat(DOCUMENT.survey().provenance()).startsWith("Synthetic reconstruction");
        assertThat(DOCUMENT.changes())
                .hasSize(2
                        * DOCUMENT.units().size()
                        * benchmark.unit("RT5").questions().list().size());
    }

    @Test
    void aHiddenFigureIsItsReasonAndNothingElse() {
        String json = BenchmarkJson.text(DOCUMENT);

        assertThat(json)
                .contains(
                        "\"estimate\": {\"hidden\": \"too-few-respondents\", \"detail\": \"fewer than 30 respondents\"}");
        assertThat(DOCUMENT.units().stream()
                        .flatMap(unit -> unit.results().stream())
                        .filter(result -> !result.estimate().isShown()))
                .isNotEmpty()
                .allMatch(result -> !result.classification().isShown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schema": 2         | "schema": 3            | $.schema: must be in [1, 2], the versions of the form that can be read here: 3
            "schema": 2         | "schema": 0            | $.schema: must be in [1, 2], the versions of the form that can be read here: 0
            "year": 2024        | "yaer": 2024           | $.survey.yaer: is not a field here
            "kind": "question"  | "kind": "item"         | $.measures[0].kind: must be one of [question, section]
            "hidden": "not-asked", | "hidden": "secret", | $.measures[0].highest.hidden: must be one of [too-few-respondents
            "score": 5,         | "score": "5",          | $.units[0].results[0].estimate.score: must be a finite number
            "score": 5,         |                        | $.units[0].results[0].estimate.score: must be given
            "band": 6           | "band": 8              | $.units[0].results[0].classification.band: code must be one of [1, 2, 3, 4, 5, 6, 7]: 8
            "respondents": 30}  | "respondents": -1}     | $.units[0].results[0].estimate.respondents: must be a whole number in [0,
            "measure": "Q1"     | "measure": "Q2"        | $: results must be one for each measure in their order: unit =A
            "score": 5,         | "effectiveRespondents": 29.5, "score": 5, | $.units[0].results[0].estimate.effectiveRespondents: is not a field here
            "schema": 2         | "schema": 1            | $.units[0].results[0].estimate.effectiveRespondents: must be given
            "invited": 3,       | "invited": 3.5,        | $.rates[0].invited: must be a whole number in [0,
            """)
    void anErrorNamesItsPlace(String written, String changed, String message) {
        String json = BenchmarkJson.text(SMALL);
        assertThat(json).contains(written);
        String bad = json.replace(written, changed == null ? "" : changed);

        assertThatThrownBy(() -> BenchmarkJson.parse(bad))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessageStartingWith(message);
    }

    /** Of version 1, where each estimate has effective respondents: the same document without them. */
    @Test
    void theOldVersionIsRead() {
        String old = BenchmarkJson.text(SMALL)
                .replace("\"schema\": 2", "\"schema\": 1")
                .replaceAll("\"respondents\": (\\d+)}", "\"respondents\": $1, \"effectiveRespondents\": 29.5}");

        assertThat(old).contains("\"effectiveRespondents\": 29.5");
        assertThat(BenchmarkJson.parse(old)).isEqualTo(SMALL);
        assertThatThrownBy(() -> BenchmarkJson.parse(old.replace("29.5", "-1")))
                .hasMessage(
                        "$.units[0].results[0].estimate.effectiveRespondents: effectiveRespondents must be in [0, inf): -1");
    }

    @Test
    void whatIsNoJsonIsAnErrorOfTheDocument() {
        assertThatThrownBy(() -> BenchmarkJson.parse("{\"schema\": 1,"))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessageStartingWith("$: must be a JSON document (line 1");
        assertThatThrownBy(() -> BenchmarkJson.parse(BenchmarkJson.text(SMALL) + "{}"))
                .hasMessageContaining("nothing may follow it");
    }

    @Test
    void whatIsHiddenDoesNotFollowFromWhatIsReadBesideIt() {
        Published<Estimate> shown = Published.shown(new Estimate(5, 0.5, 50));
        Published<Estimate> hidden = Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS);
        Published<Classification> judged = SMALL.units().get(0).results().get(0).classification();
        Published<TestResult> test = Published.shown(new TestResult(1, 0.5, 2, 0.05));
        Published<Change> up = Published.shown(Change.INCREASE);

        assertThatThrownBy(() -> new ResultEntry("Q1", hidden, judged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classification must be hidden where the estimate is: measure Q1");
        assertThatThrownBy(() -> new ChangeEntry("=A", "Q1", 2023, hidden, test, up))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test must be hidden where then is: =A, Q1, 2023");
        assertThatThrownBy(
                        () -> new ChangeEntry("=A", "Q1", 2023, hidden, Published.hidden(HiddenReason.NOT_ASKED), up))
                .hasMessage("change must be hidden where the test is: =A, Q1, 2023");
        assertThatThrownBy(() -> new ResultEntry("Q1", null, judged))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("estimate must not be null");
        UnitEntry unit = new UnitEntry(
                "=A", "", "", 20, List.of(new ResultEntry("Q1", hidden, Published.hidden(HiddenReason.NOT_ASKED))));
        ChangeEntry change = new ChangeEntry("=A", "Q1", 2023, shown, test, up);
        assertThatThrownBy(() -> new BenchmarkDocument(
                        SMALL.survey(),
                        List.of(),
                        BandScheme.SEVEN,
                        SMALL.measures(),
                        List.of(unit),
                        List.of(change),
                        List.of()))
                .hasMessage("test must be hidden where the unit's estimate is: =A, Q1, 2023");
        RateEntry rate = SMALL.rates().get(0);
        assertThatThrownBy(() -> new BenchmarkDocument(
                        SMALL.survey(),
                        List.of(),
                        BandScheme.SEVEN,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(rate, rate)))
                .hasMessage("rates must be distinct: 2024  occurs twice");
    }

    @Test
    void aDocumentThatJudgesAHiddenScoreIsNotRead() {
        String json = BenchmarkJson.text(SMALL);
        String bad = json.replaceFirst(
                "\"estimate\": \\{[^}]*\\}", "\"estimate\": {\"hidden\": \"too-few-respondents\", \"detail\": \"\"}");

        assertThat(bad).isNotEqualTo(json);
        assertThatThrownBy(() -> BenchmarkJson.parse(bad))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessageStartingWith(
                        "$.units[0].results[0]: classification must be hidden where the estimate is: measure Q1");
    }
}
