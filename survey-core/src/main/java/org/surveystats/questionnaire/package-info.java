/**
 * The questionnaire of a survey year: {@link org.surveystats.questionnaire.Questionnaire} holds the survey's metadata, its
 * questions with their answer options, scores and routes, the sections and the layout of the responses. All types are
 * immutable records; a questionnaire that contradicts itself cannot be built. It is read from JSON by survey-io or put
 * together in code, and everything later (decoding, cleaning, tally, benchmark) follows from it.
 */
package org.surveystats.questionnaire;
