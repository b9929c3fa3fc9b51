/**
 * Questionnaires as JSON: {@link org.surveystats.io.json.QuestionnaireJson} reads and writes a {@link
 * org.surveystats.questionnaire.Questionnaire}, describes the form in full and gives out its JSON Schema. Every error
 * names the path in the document and what is allowed there. {@link org.surveystats.io.json.BenchmarkJson} writes the
 * public results of a benchmark and reads them back.
 *
 * <pre>{@code
 * Questionnaire questionnaire = QuestionnaireJson.read(Path.of("questionnaire.json"));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.json;

import org.jspecify.annotations.NullMarked;
