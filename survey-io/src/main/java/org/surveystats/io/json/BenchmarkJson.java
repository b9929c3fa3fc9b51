package org.surveystats.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.file.FreshFile;

/**
 * Writes and reads the public results of a benchmark as JSON.
 *
 * <pre>{@code
 * {
 *   "schema": 2,
 *   "survey": {"programme": "lib", "title": "Library Survey", "year": 2024, "provenance": "..."},
 *   "method": [{"name": "weightCap", "value": "5", "source": "preset"}],
 *   "measures": [
 *     {
 *       "id": "Q1", "kind": "question", "label": "...", "theme": "...", "section": "1", "question": "Q1",
 *       "units": 53, "average": 7.1, "lowest": {"score": 5.5, "unit": "A"}, "highest": {"score": 8.2, "unit": "B"},
 *       "range": {"target": 7.1, "units": 53, "phi": 2.5, "tau2": 0.04, "lowZ": -2.1, "highZ": 1.9}
 *     }
 *   ],
 *   "units": [
 *     {
 *       "code": "A", "name": "Library A", "region": "...", "respondents": 240,
 *       "results": [
 *         {
 *           "measure": "Q1",
 *           "estimate": {"score": 5.5, "standardError": 0.2, "respondents": 230},
 *           "classification": {
 *             "z": -8, "winsorisedZ": -2.1, "standardDeviation": 0.28, "adjustedZ": -5.7,
 *             "limits": {
 *               "lower90": 6.6, "upper90": 7.6, "lower95": 6.5, "upper95": 7.7, "lower998": 6.2, "upper998": 8
 *             },
 *             "band": 1
 *           }
 *         },
 *         {"measure": "S1", "estimate": {"hidden": "too-few-respondents", "detail": "..."}, "classification": {...}}
 *       ]
 *     }
 *   ],
 *   "changes": [
 *     {
 *       "unit": "A", "measure": "Q1", "previous": 2022, "then": {"score": ...},
 *       "test": {"difference": -0.1, "standardError": 0.3, "z": -0.33, "pValue": 0.74}, "change": 0
 *     }
 *   ],
 *   "rates": [{"year": 2024, "unit": "A", "invited": 1000, "returned": 240, "adjustedBase": 950}, {"year": 2024, ...}]
 * }
 * }</pre>
 *
 * <p>A figure that is not shown is an object with {@code hidden}, the reason, and {@code detail}, more words on it; the
 * figure itself is nowhere in the document. A standard error or z that does not exist is left out. Bands are 1 (much
 * worse) to 7, changes -1, 0 or 1; a rate without {@code unit} is of all units together.
 *
 * <p>A document of a band scheme that is not built in carries it behind the method, from worst to best; limits are
 * named by its levels, and bands have its codes:
 *
 * <pre>{@code
 * "bandScheme": {
 *   "id": "five", "cuts": ["80", "98"], "levels": ["80", "98"],
 *   "bands": [{"code": 1, "side": "worse", "name": "Far below expected", "shortName": "...", "letters": "1"}, ...]
 * }
 * }</pre>
 *
 * <p>Documents of version 1 are read too. Their estimates have {@code effectiveRespondents} besides, which are not
 * kept: they tell the weights, and with them the profile of units that are hidden.
 *
 * <p>Writing is lossless: {@code parse(text(d)).equals(d)}, with doubles as their shortest decimals; the bytes depend
 * on the document alone. Reading is strict: an unknown field, a field given twice, a value of another type, a comment
 * or anything behind the document is a {@link BenchmarkDocumentException} that names the path and what is allowed
 * there. A document is as large as {@link JsonLimits} allow.
 */
public final class BenchmarkJson {
    private static final String SCHEMA = "benchmark.schema.json";

    private BenchmarkJson() {}

    /**
     * Results as text.
     *
     * @param document the results
     * @return a JSON document, ending with a line feed
     * @throws IllegalArgumentException if the document would be larger or have longer texts than can be read again, or
     *     a text has half of a surrogate pair
     */
    public static String text(BenchmarkDocument document) {
        return text(document, JsonLimits.BENCHMARK);
    }

    /**
     * Results as text.
     *
     * @param document the results
     * @param limits how large the document may be; the default is {@link JsonLimits#BENCHMARK}
     * @return a JSON document, ending with a line feed
     * @throws IllegalArgumentException if the document would be larger or have longer texts than can be read again, or
     *     a text has half of a surrogate pair
     */
    public static String text(BenchmarkDocument document, JsonLimits limits) {
        return JsonPrinter.print(BenchmarkWriter.write(document), limits);
    }

    /**
     * Writes the results of a survey to a file in UTF-8; a file that exists is replaced once all is written.
     *
     * @param results all that is known of the survey
     * @param file where to write
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the results make no document, or one that would be larger or have longer
     *     texts than can be read again, or a text has half of a surrogate pair
     */
    public static void write(SurveyResults results, Path file) throws IOException {
        write(BenchmarkDocument.of(results), file);
    }

    /**
     * Writes results to a file in UTF-8; a file that exists is replaced once all is written.
     *
     * @param document the results
     * @param file where to write
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the document would be larger or have longer texts than can be read again, or
     *     a text has half of a surrogate pair
     */
    public static void write(BenchmarkDocument document, Path file) throws IOException {
        FreshFile.write(file, text(document));
    }

    /**
     * Reads results from a file in UTF-8.
     *
     * @param file the JSON file
     * @return the results
     * @throws IOException if the file cannot be read
     * @throws BenchmarkDocumentException if its content is not a benchmark document, with the file's name, the path
     *     and what is allowed there
     */
    public static BenchmarkDocument read(Path file) throws IOException {
        return read(file, JsonLimits.BENCHMARK);
    }

    /**
     * Reads results from a file in UTF-8.
     *
     * @param file the JSON file
     * @param limits how large the document may be; the default is {@link JsonLimits#BENCHMARK}
     * @return the results
     * @throws IOException if the file cannot be read
     * @throws BenchmarkDocumentException if its content is not a benchmark document, with the file's name, the path
     *     and what is allowed there
     */
    public static BenchmarkDocument read(Path file, JsonLimits limits) throws IOException {
        JsonProblems problems = new JsonProblems();
        String source = file + ": ";
        String json;
        try {
            json = JsonDocument.load(file, limits, problems);
        } catch (RefusedJsonException told) {
            throw refusal(source, problems);
        }
        return parse(source, json, limits, problems);
    }

    /**
     * Reads results from text.
     *
     * @param json the JSON document
     * @return the results
     * @throws BenchmarkDocumentException if the text is not a benchmark document, with the path and what is allowed
     *     there
     */
    public static BenchmarkDocument parse(String json) {
        return parse(json, JsonLimits.BENCHMARK);
    }

    /**
     * Reads results from text.
     *
     * @param json the JSON document
     * @param limits how large the document may be; the default is {@link JsonLimits#BENCHMARK}
     * @return the results
     * @throws BenchmarkDocumentException if the text is not a benchmark document, with the path and what is allowed
     *     there
     */
    public static BenchmarkDocument parse(String json, JsonLimits limits) {
        return parse("", json, limits, new JsonProblems());
    }

    private static BenchmarkDocument parse(String source, String json, JsonLimits limits, JsonProblems problems) {
        try {
            return BenchmarkReader.read(JsonDocument.parse(json, limits, problems));
        } catch (RefusedJsonException told) {
            throw refusal(source, problems);
        }
    }

    /** A program wrote the document, so the first problem is enough. */
    private static BenchmarkDocumentException refusal(String source, JsonProblems problems) {
        JsonProblem first = problems.first().get(0);
        return new BenchmarkDocumentException(first.path(), source + first.path() + ": " + first.problem());
    }

    /**
     * The JSON Schema (draft 2020-12) of the form, for editors and other programs.
     *
     * @return the schema document
     */
    public static String schema() {
        try (InputStream in = BenchmarkJson.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
