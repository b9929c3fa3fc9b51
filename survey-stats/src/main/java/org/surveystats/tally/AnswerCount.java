package org.surveystats.tally;

import org.surveystats.questionnaire.QuestionCode;

/**
 * The number of respondents who answered a question.
 *
 * @param question the question
 * @param respondents the unweighted number of respondents, not negative
 */
public record AnswerCount(QuestionCode question, long respondents) {}
