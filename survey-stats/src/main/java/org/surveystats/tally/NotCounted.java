package org.surveystats.tally;

import org.surveystats.response.CleaningReport;

/**
 * What a tally does not count: answers that cleaning dropped, respondents whom the filter left out, respondents without
 * group.
 */
record NotCounted(CleaningReport answers, long byFilter, long withoutGroup) {
    static final NotCounted NOTHING = new NotCounted(CleaningReport.NOTHING, 0, 0);

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException if they were cleaned by different rules
     */
    NotCounted plus(NotCounted other) {
        return new NotCounted(
                answers.plus(other.answers),
                Math.addExact(byFilter, other.byFilter),
                Math.addExact(withoutGroup, other.withoutGroup));
    }
}
