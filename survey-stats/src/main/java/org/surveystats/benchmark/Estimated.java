package org.surveystats.benchmark;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surveystats.estimation.ScoreEstimation;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.questionnaire.QuestionId;

/**
 * The estimates of a source by a method, and what can be said about them.
 *
 * @param estimates of all units
 * @param asked whether an item was asked
 * @param withheld what the method hides of them for other reasons than the number of respondents
 * @param details what may be said beyond the estimates, given which of them are shown
 * @param scores how answers made them; empty where there are none
 */
record Estimated(
        SurveyEstimates estimates,
        Predicate<QuestionId> asked,
        Withheld withheld,
        Function<ShownScores, Details> details,
        Optional<ScoreEstimation> scores) {}
