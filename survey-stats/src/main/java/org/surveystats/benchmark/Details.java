package org.surveystats.benchmark;

import java.util.List;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.Published;

/** What may be said beyond the estimates of units: exclusions, how scores were made, who took part. */
interface Details {
    /** Which respondents are not in a score that is shown. */
    Published<ExcludedAnswers> excluded(String unit, Measure measure);

    /** How the score of a question that is shown and its standard error arise. */
    List<Explanation.Step> scoreSteps(Estimate estimate);

    /** Who took part. */
    List<AnswerShares> demographics(String unit);
}
