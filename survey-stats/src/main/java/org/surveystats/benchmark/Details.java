package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * What may be said beyond the estimates of units: exclusions, derivations, who took part. Asked only for what is shown.
 */
interface Details {
    /** For estimates that come from elsewhere: nothing. */
    Details NONE = new Details() {
        @Override
        public Published<ExcludedAnswers> excluded(String unit, Measure measure, Map<String, MeasureResult> results) {
            return Published.hidden(HiddenReason.NO_TALLY);
        }

        @Override
        public List<Explanation.Step> steps(Measure measure, Map<String, MeasureResult> results) {
            return List.of();
        }

        @Override
        public List<AnswerShares> demographics(String unit, Map<String, MeasureResult> results) {
            return List.of();
        }
    };

    /** Which respondents are not in a score, given what is shown of the unit. */
    Published<ExcludedAnswers> excluded(String unit, Measure measure, Map<String, MeasureResult> results);

    /** How the score and its standard error come about, given what is shown of the unit. */
    List<Explanation.Step> steps(Measure measure, Map<String, MeasureResult> results);

    /** Who took part, given what is shown of the unit. */
    List<AnswerShares> demographics(String unit, Map<String, MeasureResult> results);
}
