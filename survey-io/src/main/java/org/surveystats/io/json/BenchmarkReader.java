package org.surveystats.io.json;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.method.OptionSource;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.Limits;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * Reads a benchmark document.
 *
 * @param version of the document's form
 */
record BenchmarkReader(int version) {
    /** The version of the form that this library writes. */
    static final int VERSION = 2;
    /** The oldest version that it reads; estimates of this one have effective respondents, which nothing is made of. */
    private static final int OLDEST = 1;

    static BenchmarkDocument read(JsonValue root) {
        JsonFields fields = root.fields("schema", "survey", "method", "measures", "units", "changes", "rates");
        JsonValue version = fields.required("schema");
        int of = version.whole();
        if (of < OLDEST || of > VERSION) {
            throw version.refused(
                    "must be in [" + OLDEST + ", " + VERSION + "], the versions of the form that can be read here");
        }
        BenchmarkReader reader = new BenchmarkReader(of);
        SurveyInfo survey = QuestionnaireReader.survey(fields.required("survey"));
        List<MethodEntry> method = JsonFields.all(fields.required("method"), BenchmarkReader::option);
        List<MeasureEntry> measures = JsonFields.all(fields.required("measures"), BenchmarkReader::measure);
        List<UnitEntry> units = JsonFields.all(fields.required("units"), reader::unit);
        List<ChangeEntry> changes = fields.list("changes", reader::change).get();
        List<RateEntry> rates = fields.list("rates", BenchmarkReader::rate).get();
        if (!root.problems().isEmpty()) {
            throw new RefusedJsonException();
        }
        return root.make(() -> new BenchmarkDocument(survey, method, measures, units, changes, rates));
    }

    private static <E extends Enum<E>> E constant(JsonValue value, Class<E> type) {
        String text = value.text();
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> BenchmarkWriter.word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> value.refused("must be one of "
                        + constants.stream().map(BenchmarkWriter::word).toList()));
    }

    private static long count(JsonValue value) {
        Optional<BigInteger> whole = value.integer();
        if (whole.isEmpty() || whole.get().signum() < 0 || whole.get().bitLength() > 63) {
            throw value.refused("must be a whole number in [0, " + Long.MAX_VALUE + "]");
        }
        return whole.get().longValueExact();
    }

    private static int units(JsonValue value) {
        if (value.whole() < 0) {
            throw value.refused("must be a whole number in [0, " + Integer.MAX_VALUE + "]");
        }
        return value.whole();
    }

    private static <T> Published<T> published(JsonValue value, Function<JsonValue, T> read) {
        if (!value.has("hidden")) {
            return value.make(() -> Published.shown(read.apply(value)));
        }
        JsonFields fields = value.fields("hidden", "detail");
        return Published.hidden(
                constant(fields.required("hidden"), HiddenReason.class),
                fields.text("detail").get());
    }

    private static MethodEntry option(JsonValue value) {
        JsonFields fields = value.fields("name", "value", "source");
        return new MethodEntry(
                fields.required("name").text(),
                fields.required("value").text(),
                constant(fields.required("source"), OptionSource.class));
    }

    private static MeasureEntry measure(JsonValue value) {
        JsonFields fields = value.fields(
                "id",
                "kind",
                "label",
                "theme",
                "section",
                "question",
                "units",
                "average",
                "lowest",
                "highest",
                "range");
        Optional<QuestionId> question = fields.optional("question").map(id -> id.make(() -> QuestionId.of(id.text())));
        Measure measure = new Measure(
                fields.required("id").text(),
                constant(fields.required("kind"), MeasureKind.class),
                fields.text("label").get(),
                fields.text("theme").get(),
                fields.optional("section").map(JsonValue::text),
                question);
        return new MeasureEntry(
                measure,
                units(fields.required("units")),
                published(fields.required("average"), JsonValue::number),
                published(fields.required("lowest"), BenchmarkReader::extreme),
                published(fields.required("highest"), BenchmarkReader::extreme),
                published(fields.required("range"), BenchmarkReader::range));
    }

    private static NationalResult.Extreme extreme(JsonValue value) {
        JsonFields fields = value.fields("score", "unit");
        return new NationalResult.Extreme(
                fields.required("score").number(), fields.required("unit").text());
    }

    private static MeasureEntry.Range range(JsonValue value) {
        JsonFields fields = value.fields("target", "units", "phi", "tau2", "lowZ", "highZ");
        return new MeasureEntry.Range(
                fields.required("target").number(),
                units(fields.required("units")),
                fields.required("phi").number(),
                fields.required("tau2").number(),
                fields.required("lowZ").number(),
                fields.required("highZ").number());
    }

    private UnitEntry unit(JsonValue value) {
        JsonFields fields = value.fields("code", "name", "region", "respondents", "results");
        String code = fields.required("code").text();
        String name = fields.required("name").text();
        long respondents = count(fields.required("respondents"));
        List<ResultEntry> results = JsonFields.all(fields.required("results"), this::result);
        return new UnitEntry(code, name, fields.text("region").get(), respondents, results);
    }

    private ResultEntry result(JsonValue value) {
        JsonFields fields = value.fields("measure", "estimate", "classification");
        String measure = fields.required("measure").text();
        Published<Estimate> estimate = published(fields.required("estimate"), this::estimate);
        Published<Classification> classification =
                published(fields.required("classification"), BenchmarkReader::classification);
        return new ResultEntry(measure, estimate, classification);
    }

    private Estimate estimate(JsonValue value) {
        JsonFields fields = version == OLDEST
                ? value.fields("score", "standardError", "respondents", "effectiveRespondents")
                : value.fields("score", "standardError", "respondents");
        double score = fields.required("score").number();
        double error = fields.number("standardError").get().orElse(Double.NaN);
        long respondents = count(fields.required("respondents"));
        if (version == OLDEST) {
            JsonValue effective = fields.required("effectiveRespondents");
            double number = effective.number();
            effective.make(() -> Argument.atLeast("effectiveRespondents", number, 0));
        }
        return new Estimate(score, error, respondents);
    }

    private static Classification classification(JsonValue value) {
        JsonFields fields = value.fields("z", "winsorisedZ", "standardDeviation", "adjustedZ", "limits", "band");
        JsonValue limits = fields.required("limits");
        JsonValue band = fields.required("band");
        int code = band.whole();
        return new Classification(
                fields.number("z").get().orElse(Double.NaN),
                fields.number("winsorisedZ").get().orElse(Double.NaN),
                fields.required("standardDeviation").number(),
                fields.required("adjustedZ").number(),
                limits.make(() -> limits(limits)),
                band.make(() -> Band.of(code)));
    }

    private static Limits limits(JsonValue value) {
        JsonFields fields = value.fields("lower90", "upper90", "lower95", "upper95", "lower998", "upper998");
        return new Limits(
                fields.required("lower90").number(),
                fields.required("upper90").number(),
                fields.required("lower95").number(),
                fields.required("upper95").number(),
                fields.required("lower998").number(),
                fields.required("upper998").number());
    }

    private ChangeEntry change(JsonValue value) {
        JsonFields fields = value.fields("unit", "measure", "previous", "then", "test", "change");
        String unit = fields.required("unit").text();
        String measure = fields.required("measure").text();
        int previous = fields.required("previous").whole();
        Published<Estimate> then = published(fields.required("then"), this::estimate);
        Published<TestResult> test = published(fields.required("test"), BenchmarkReader::test);
        Published<Change> change = published(fields.required("change"), BenchmarkReader::changeOf);
        return new ChangeEntry(unit, measure, previous, then, test, change);
    }

    private static Change changeOf(JsonValue value) {
        int code = value.whole();
        return Arrays.stream(Change.values())
                .filter(change -> change.code() == code)
                .findFirst()
                .orElseThrow(() -> value.refused("must be -1, 0 or 1"));
    }

    private static TestResult test(JsonValue value) {
        JsonFields fields = value.fields("difference", "standardError", "z", "pValue");
        return new TestResult(
                fields.required("difference").number(),
                fields.required("standardError").number(),
                fields.required("z").number(),
                fields.required("pValue").number());
    }

    private static RateEntry rate(JsonValue value) {
        JsonFields fields = value.fields("year", "unit", "invited", "returned", "adjustedBase");
        return new RateEntry(
                fields.required("year").whole(),
                new ResponseRates.ResponseRate(
                        fields.text("unit").get(),
                        count(fields.required("invited")),
                        count(fields.required("returned")),
                        count(fields.required("adjustedBase"))));
    }
}
