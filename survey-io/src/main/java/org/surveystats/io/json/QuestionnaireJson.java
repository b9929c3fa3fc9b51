package org.surveystats.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.surveystats.io.file.FreshFile;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.QuestionnaireProblem;

/**
 * Reads and writes questionnaires as JSON.
 *
 * <p>The document is one object. Only {@code schema} (the version of this form, 1), {@code survey} (with
 * {@code programme}, {@code title} and {@code year}), {@code layout} (with {@code unitColumn}) and {@code questions}
 * must be given; whatever is empty or has its default value may be left out, and is left out when written.
 *
 * <pre>{@code
 * {
 *   "schema": 1,
 *   "survey": {"programme": "lib", "title": "Library Survey", "year": 2024},
 *   "scale": {"lowest": 0, "highest": 10},
 *   "layout": {
 *     "unitColumn": "library",
 *     "respondentColumn": "respondent",
 *     "strata": [
 *       {"name": "sex", "question": "sex", "categories": [{"label": "Male", "codes": [1]}]},
 *       {"name": "age", "question": "age", "intervals": [{"label": "16-39", "from": 16, "below": 40}]},
 *       {"name": "size", "grouping": "size", "labels": ["small", "large"]}
 *     ],
 *     "groupings": [{"name": "size", "column": "branch_size", "labels": {"small": "up to 1,000 members"}}],
 *     "missingCodes": ["-9"],
 *     "columns": {"Q2": "question_2", "Q3": ["q3a", "q3b"], "Q4": {"column": "q4", "delimiter": ";"}},
 *     "notAsked": ["Q9"]
 *   },
 *   "method": {"minimumRespondents": 20},
 *   "comparesWith": {"sameIds": [2022]},
 *   "questions": [
 *     {
 *       "id": "Q1", "form": "single", "text": "...", "theme": "Opening hours", "summary": "...", "base": "...",
 *       "route": {"all": [{"question": "sex", "codes": [1]}, {"any": [{"question": "Q0", "codes": [1, 2]}]}]},
 *       "comparesWith": {"2022": "Q7", "2020": {"notComparable": "not asked in 2020"}},
 *       "options": [{"code": 1, "label": "Yes", "score": 10},
 *         {"code": 3, "label": "Not sure", "exclusion": "not sure"}]
 *     },
 *     {"id": "Q3", "form": "multiple", "options": [{"code": 1, "label": "Books", "ticked": 10, "notTicked": 0},
 *       {"code": 9, "label": "None of these", "exclusive": true}]},
 *     {"id": "age", "form": "numeric", "lowest": 16, "highest": 110, "whole": true, "demographic": true},
 *     {"id": "Q5", "form": "text", "paraphrased": true, "labelsParaphrased": true}
 *   ],
 *   "sections": [{"id": "1", "title": "Opening hours", "items": ["Q1", "Q3_1"]}],
 *   "open": [{"at": "$.questions[2]", "decide": "the score of each option"}]
 * }
 * }</pre>
 *
 * <p>{@code open} notes what a person has still to decide, as a draft does; it is checked, and has no other meaning.
 *
 * <p>An unknown field, a field given twice, a value of another type, a comment or anything behind the document is an
 * error, and so is an option of the method that is not known or out of its range. All errors are told at once by a
 * {@link QuestionnaireException}: each with the question or section it concerns, the JSON path, the line and what is
 * allowed there. Text that is not JSON at all is reported with line and column. Options of {@code method} may be text,
 * numbers or flags; they are held as text, a number as its shortest decimal. A document is as large as
 * {@link JsonLimits} allow.
 *
 * <p>Writing is lossless within these bounds: {@code parse(text(q)).equals(q)} as long as the method's options are
 * known ones. The bytes depend on the questionnaire alone, not on the JDK or the platform: UTF-8, line feeds, a fixed
 * order of fields, doubles as their shortest decimals.
 */
public final class QuestionnaireJson {
    private static final String SCHEMA = "questionnaire.schema.json";

    private QuestionnaireJson() {}

    /**
     * Reads a questionnaire from a file in UTF-8.
     *
     * @param file the JSON file
     * @return the questionnaire
     * @throws IOException if the file cannot be read
     * @throws QuestionnaireException if its content is not a questionnaire, with the file's name, the path of every
     *     error and what is allowed there
     */
    public static Questionnaire read(Path file) throws IOException {
        return read(file, JsonLimits.QUESTIONNAIRE);
    }

    /**
     * Reads a questionnaire from a file in UTF-8.
     *
     * @param file the JSON file
     * @param limits how large the document may be; the default is {@link JsonLimits#QUESTIONNAIRE}
     * @return the questionnaire
     * @throws IOException if the file cannot be read
     * @throws QuestionnaireException if its content is not a questionnaire, with the file's name, the path of every
     *     error and what is allowed there
     */
    public static Questionnaire read(Path file, JsonLimits limits) throws IOException {
        JsonProblems problems = new JsonProblems();
        String source = file.toString();
        String json;
        try {
            json = JsonDocument.load(file, limits, problems);
        } catch (RefusedJsonException told) {
            throw refusal(source, problems, path -> "");
        }
        return parse(source, json, limits, problems);
    }

    /**
     * Reads a questionnaire from text.
     *
     * @param json the JSON document
     * @return the questionnaire
     * @throws QuestionnaireException if the text is not a questionnaire, with the path of every error and what is
     *     allowed there
     */
    public static Questionnaire parse(String json) {
        return parse(json, JsonLimits.QUESTIONNAIRE);
    }

    /**
     * Reads a questionnaire from text.
     *
     * @param json the JSON document
     * @param limits how large the document may be; the default is {@link JsonLimits#QUESTIONNAIRE}
     * @return the questionnaire
     * @throws QuestionnaireException if the text is not a questionnaire, with the path of every error and what is
     *     allowed there
     */
    public static Questionnaire parse(String json, JsonLimits limits) {
        return parse("", json, limits, new JsonProblems());
    }

    private static Questionnaire parse(String source, String json, JsonLimits limits, JsonProblems problems) {
        UnaryOperator<String> id = path -> "";
        try {
            JsonValue root = JsonDocument.parse(json, limits, problems);
            id = path -> QuestionnaireReader.id(root, path);
            return QuestionnaireReader.read(root);
        } catch (RefusedJsonException told) {
            throw refusal(source, problems, id);
        }
    }

    private static QuestionnaireException refusal(String source, JsonProblems problems, UnaryOperator<String> id) {
        return new QuestionnaireException(
                source,
                problems.first().stream()
                        .map(found -> new QuestionnaireProblem(
                                found.path(), id.apply(found.path()), found.line(), found.problem()))
                        .toList(),
                problems.total());
    }

    /**
     * A questionnaire as text.
     *
     * @param questionnaire any questionnaire
     * @return its JSON document, ending with a line feed
     * @throws IllegalArgumentException if the document would be larger, deeper or have longer texts than can be read
     *     again, or a text has half of a surrogate pair
     */
    public static String text(Questionnaire questionnaire) {
        return text(questionnaire, JsonLimits.QUESTIONNAIRE);
    }

    /**
     * A questionnaire as text.
     *
     * @param questionnaire any questionnaire
     * @param limits how large the document may be; the default is {@link JsonLimits#QUESTIONNAIRE}
     * @return its JSON document, ending with a line feed
     * @throws IllegalArgumentException if the document would be larger, deeper or have longer texts than can be read
     *     again, or a text has half of a surrogate pair
     */
    public static String text(Questionnaire questionnaire, JsonLimits limits) {
        return JsonPrinter.print(QuestionnaireWriter.write(questionnaire, List.of()), limits);
    }

    /**
     * A questionnaire as text, with what is still to be decided in it.
     *
     * @param questionnaire any questionnaire
     * @param openPoints what is to be decided; {@link #parse(String)} checks their form and drops them
     * @return its JSON document, ending with a line feed
     * @throws IllegalArgumentException if the document would be larger, deeper or have longer texts than can be read
     *     again, or a text has half of a surrogate pair
     */
    public static String text(Questionnaire questionnaire, List<OpenPoint> openPoints) {
        return JsonPrinter.print(QuestionnaireWriter.write(questionnaire, openPoints), JsonLimits.QUESTIONNAIRE);
    }

    /**
     * What is still to be decided in a questionnaire.
     *
     * @param file the JSON file
     * @return its open points, mostly none
     * @throws IOException if the file cannot be read
     * @throws QuestionnaireException if it is not JSON, or its open points have another form
     */
    public static List<OpenPoint> openPoints(Path file) throws IOException {
        JsonProblems problems = new JsonProblems();
        try {
            String json = JsonDocument.load(file, JsonLimits.QUESTIONNAIRE, problems);
            return QuestionnaireReader.openPoints(JsonDocument.parse(json, JsonLimits.QUESTIONNAIRE, problems));
        } catch (RefusedJsonException told) {
            throw refusal(file.toString(), problems, path -> "");
        }
    }

    /**
     * Writes a questionnaire to a file in UTF-8; a file that exists is replaced once all is written.
     *
     * @param questionnaire any questionnaire
     * @param file where to write
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the document would be larger, deeper or have longer texts than can be read
     *     again, or a text has half of a surrogate pair
     */
    public static void write(Questionnaire questionnaire, Path file) throws IOException {
        FreshFile.write(file, text(questionnaire));
    }

    /**
     * The JSON Schema (draft 2020-12) of the form, for editors and other programs. What needs several parts of the
     * document, such as a route to a question that is not there, only {@link #parse(String)} sees.
     *
     * @return the schema document
     */
    public static String schema() {
        try (InputStream in = QuestionnaireJson.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
