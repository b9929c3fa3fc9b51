package org.surveystats.io.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.comparison.Change;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.suppression.Published;

/** Writes a benchmark document. */
final class BenchmarkWriter {
    private BenchmarkWriter() {}

    static Map<String, Object> write(BenchmarkDocument document) {
        JsonObject out = new JsonObject()
                .always("schema", BenchmarkReader.VERSION)
                .always("survey", QuestionnaireWriter.survey(document.survey()))
                .always("method", all(document.method(), BenchmarkWriter::option));
        if (BandScheme.named(document.scheme().id()).isEmpty()) {
            out.always("bandScheme", BandSchemeForm.write(document.scheme()));
        }
        return out.always("measures", all(document.measures(), BenchmarkWriter::measure))
                .always("units", all(document.units(), BenchmarkWriter::unit))
                .put("changes", all(document.changes(), BenchmarkWriter::change))
                .put("rates", all(document.rates(), BenchmarkWriter::rate))
                .fields();
    }

    /** A constant of an enumeration, in lower case with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> List<Map<String, Object>> all(List<T> values, Function<T, Map<String, Object>> write) {
        return values.stream().map(write).toList();
    }

    private static <T> Object published(Published<T> figure, Function<T, Object> write) {
        if (figure instanceof Published.Hidden<T> hidden) {
            return new JsonObject()
                    .always("hidden", word(hidden.reason()))
                    .put("detail", hidden.detail())
                    .fields();
        }
        return write.apply(figure.orElseThrow());
    }

    private static Map<String, Object> option(MethodEntry option) {
        return new JsonObject()
                .always("name", option.name())
                .always("value", option.value())
                .always("source", word(option.source()))
                .fields();
    }

    private static Map<String, Object> measure(MeasureEntry entry) {
        Measure measure = entry.measure();
        JsonObject out = new JsonObject()
                .always("id", measure.id())
                .always("kind", word(measure.kind()))
                .put("label", measure.label())
                .put("theme", measure.theme());
        measure.section().ifPresent(section -> out.always("section", section));
        measure.question().ifPresent(question -> out.always("question", question.value()));
        return out.always("units", entry.units())
                .always("average", published(entry.average(), average -> average))
                .always("lowest", published(entry.lowest(), BenchmarkWriter::extreme))
                .always("highest", published(entry.highest(), BenchmarkWriter::extreme))
                .always("range", published(entry.range(), BenchmarkWriter::range))
                .fields();
    }

    private static Object extreme(NationalResult.Extreme extreme) {
        return new JsonObject()
                .always("score", extreme.score())
                .always("unit", extreme.unit())
                .fields();
    }

    private static Object range(MeasureEntry.Range range) {
        return new JsonObject()
                .always("target", range.target())
                .always("units", range.units())
                .always("phi", range.phi())
                .always("tau2", range.tau2())
                .always("lowZ", range.lowZ())
                .always("highZ", range.highZ())
                .fields();
    }

    private static Map<String, Object> unit(UnitEntry unit) {
        return new JsonObject()
                .always("code", unit.code())
                .always("name", unit.name())
                .put("region", unit.region())
                .always("respondents", unit.respondents())
                .always("results", all(unit.results(), BenchmarkWriter::result))
                .fields();
    }

    private static Map<String, Object> result(ResultEntry result) {
        return new JsonObject()
                .always("measure", result.measure())
                .always("estimate", published(result.estimate(), BenchmarkWriter::estimate))
                .always("classification", published(result.classification(), ClassificationForm::write))
                .fields();
    }

    private static Object estimate(Estimate estimate) {
        return new JsonObject()
                .always("score", estimate.value())
                .put("standardError", ClassificationForm.present(estimate.standardError()))
                .always("respondents", estimate.respondents())
                .fields();
    }

    private static Map<String, Object> change(ChangeEntry change) {
        return new JsonObject()
                .always("unit", change.unit())
                .always("measure", change.measure())
                .always("previous", change.previousYear())
                .always("then", published(change.then(), BenchmarkWriter::estimate))
                .always("test", published(change.test(), BenchmarkWriter::test))
                .always("change", published(change.change(), Change::code))
                .fields();
    }

    private static Object test(TestResult test) {
        return new JsonObject()
                .always("difference", test.difference())
                .always("standardError", test.standardError())
                .always("z", test.z())
                .always("pValue", test.pValue())
                .fields();
    }

    private static Map<String, Object> rate(RateEntry rate) {
        ResponseRates.ResponseRate response = rate.response();
        return new JsonObject()
                .always("year", rate.year())
                .put("unit", response.unit())
                .always("invited", response.invited())
                .always("returned", response.returned())
                .always("adjustedBase", response.adjustedBase())
                .fields();
    }
}
