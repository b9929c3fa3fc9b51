/**
 * The check before a run: everything that is wrong with the files of a survey, and what in them looks odd. Start at
 * {@link org.surveystats.io.check.SurveyCheck}. What it says is for analysts and not for publication, as small counts
 * are in it.
 *
 * <pre>{@code
 * SurveyCheck.of(Path.of("questionnaire.json")).withResponses(Path.of("responses.csv")).run();
 * }</pre>
 */
@NullMarked
package org.surveystats.io.check;

import org.jspecify.annotations.NullMarked;
