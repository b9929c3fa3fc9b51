/**
 * The questionnaire of a survey year: {@link org.surveystats.questionnaire.Questionnaire} holds the survey's metadata,
 * its questions with their answer options, scores and routes, the sections and the layout of the responses. All types
 * are immutable records; a questionnaire that contradicts itself cannot be built. It is read from JSON by survey-io or
 * put together in code, and everything later (decoding, cleaning, tally, benchmark) follows from it.
 *
 * <pre>{@code
 * Questionnaire visits = Questionnaire.of(
 *         SurveyInfo.of("Visitor Survey", 2024),
 *         ResponseLayout.of("site"),
 *         SingleChoice.of(
 *                 QuestionInfo.of("Q1", "Were you helped?"),
 *                 AnswerOption.scored(1, "Yes", 10),
 *                 AnswerOption.scored(2, "No", 0)));
 * }</pre>
 */
@NullMarked
package org.surveystats.questionnaire;

import org.jspecify.annotations.NullMarked;
