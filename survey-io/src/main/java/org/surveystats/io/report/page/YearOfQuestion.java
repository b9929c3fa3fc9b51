package org.surveystats.io.report.page;

import org.surveystats.suppression.Published;

/**
 * A question in one year.
 *
 * @param year the year
 * @param respondents how many respondents the unit's score comes from
 * @param score the unit's score
 * @param average the national average
 */
public record YearOfQuestion(
        int year, Published<Long> respondents, Published<Double> score, Published<Double> average) {}
