package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.suppression.Published;

/**
 * What a record of a benchmark document refuses is an error of its place, and the schema refuses what it can see of it.
 */
final class RefusedBenchmarkTest {
    private static final String GOOD = """
            {
              "schema": 2,
              "survey": {"programme": "small", "title": "Small", "year": 2024},
              "method": [{"name": "weightCap", "value": "5", "source": "preset"}],
              "measures": [{"id": "Q1", "kind": "question", "units": 2, "average": 5,
                "lowest": {"score": 4, "unit": "A"}, "highest": {"score": 6, "unit": "B"},
                "range": {"target": 5, "units": 12, "phi": 2.5, "tau2": 0.25, "lowZ": -1.5, "highZ": 1.5}}],
              "units": [{"code": "A", "name": "Unit A", "respondents": 240, "results": [{"measure": "Q1",
                "estimate": {"score": 4, "standardError": 0.5, "respondents": 230},
                "classification": {"z": -2, "winsorisedZ": -1.75, "standardDeviation": 0.75, "adjustedZ": -1.25,
                  "limits": {"lower90": 3.75, "upper90": 6.25, "lower95": 3.5, "upper95": 6.5, "lower998": 2.5,
                    "upper998": 7.5}, "band": 4}}]}],
              "changes": [{"unit": "A", "measure": "Q1", "previous": 2022,
                "then": {"score": 3, "standardError": 0.625, "respondents": 90},
                "test": {"difference": 1, "standardError": 0.875, "z": 1.125, "pValue": 0.26}, "change": 0}],
              "rates": [{"year": 2024, "unit": "A", "invited": 1000, "returned": 300, "adjustedBase": 950}]
            }
            """;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(BenchmarkJson.schema());

    private static boolean fitsTheSchema(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void theDocumentItselfIsRead() {
        assertThat(BenchmarkJson.parse(GOOD)).hasToString("Small 2024: 1 unit, 1 measure, 1 change, 1 response rate");
        assertThat(fitsTheSchema(GOOD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "title": "Small"            | "title": " "                | $.survey: title must be text that is not blank:
            "year": 2024}               | "year": -1}                 | $.survey: year must be in [1900, 2999]: -1
            "name": "weightCap"         | "name": " "                 | $.method[0]: name must be text that is not blank:
            "id": "Q1"                  | "id": " "                   | $.measures[0]: id must be text that is not blank:
            "phi": 2.5                  | "phi": -2.5                 | $.measures[0].range: phi must be in [0, inf): -2.5
            "tau2": 0.25                | "tau2": -1                  | $.measures[0].range: tau2 must be in [0, inf): -1
            "score": 4, "unit": "A"     | "score": 4, "unit": " "     | $.measures[0].lowest: unit must be text that is not blank:
            "score": 6, "unit": "B"     | "score": 6, "unit": ""      | $.measures[0].highest: unit must be text that is not blank:
            "code": "A"                 | "code": " "                 | $.units[0]: code must be text that is not blank:
            [{"measure": "Q1"           | [{"measure": " "            | $.units[0].results[0]: measure must be text that is not blank:
            "standardError": 0.5        | "standardError": -0.5       | $.units[0].results[0].estimate: standardError must be in [0, inf): -0.5
            "standardDeviation": 0.75   | "standardDeviation": 0      | $.units[0].results[0].classification: standardDeviation must be in (0, inf): 0
            "unit": "A", "measure"      | "unit": "", "measure"       | $.changes[0]: unit must be text that is not blank:
            "measure": "Q1", "previous" | "measure": "", "previous"   | $.changes[0]: measure must be text that is not blank:
            "previous": 2022            | "previous": -2022           | $.changes[0]: previousYear must be in [1900, 2999]: -2022
            "standardError": 0.875      | "standardError": 0          | $.changes[0].test: standardError must be in (0, inf): 0
            "pValue": 0.26              | "pValue": 7                 | $.changes[0].test: pValue must be in [0, 1]: 7
            "pValue": 0.26              | "pValue": -1                | $.changes[0].test: pValue must be in [0, 1]: -1
            "year": 2024, "unit"        | "year": -1, "unit"          | $.rates[0]: year must be in [1900, 2999]: -1
            """)
    void whatTheSchemaSeesToo(String written, String changed, String message) {
        assertThat(fitsTheSchema(refused(written, changed, message))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "highZ": 1.5                | "highZ": -1.75              | $.measures[0].range: highZ must be in [-1.5, inf): -1.75
            "lower90": 3.75             | "lower90": 6.5              | $.units[0].results[0].classification.limits: upper90 must be in [6.5, inf): 6.25
            "upper998": 7.5             | "upper998": 6               | $.units[0].results[0].classification.limits: upper998 must be in [6.5, inf): 6
            "returned": 300             | "returned": 1001            | $.rates[0]: invited must be in [1001, inf): 1000
            "adjustedBase": 950         | "adjustedBase": 299         | $.rates[0]: adjustedBase must be in [300, inf): 299
            """)
    void whatFollowsFromSeveralNumbers(String written, String changed, String message) {
        assertThat(fitsTheSchema(refused(written, changed, message))).isTrue();
    }

    /** What no document can hold, but a program can ask for. */
    @Test
    void noNumberIsNaN() {
        refuses("target", x -> new MeasureEntry.Range(x, 3, 1, 1, -1, 1));
        refuses("phi", x -> new MeasureEntry.Range(5, 3, x, 1, -1, 1));
        refuses("tau2", x -> new MeasureEntry.Range(5, 3, 1, x, -1, 1));
        refuses("lowZ", x -> new MeasureEntry.Range(5, 3, 1, 1, x, 1));
        refuses("highZ", x -> new MeasureEntry.Range(5, 3, 1, 1, -1, x));
        MeasureEntry entry = BenchmarkJson.parse(GOOD).measures().get(0);
        refuses(
                "average",
                x -> new MeasureEntry(
                        entry.measure(), 2, Published.shown(x), entry.lowest(), entry.highest(), entry.range()));
        assertThatThrownBy(() -> new MeasureEntry.Range(5, -1, 1, 1, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units must be in [0, inf): -1");
    }

    private static void refuses(String name, DoubleConsumer call) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> call.accept(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " must be in ");
        }
    }

    private static String refused(String written, String changed, String message) {
        assertThat(GOOD).containsOnlyOnce(written);
        String bad = GOOD.replace(written, changed);
        assertThatThrownBy(() -> BenchmarkJson.parse(bad))
                .isInstanceOf(BenchmarkDocumentException.class)
                .hasMessageStartingWith(message)
                .extracting(e -> ((BenchmarkDocumentException) e).path())
                .isEqualTo(message.substring(0, message.indexOf(": ")));
        return bad;
    }
}
