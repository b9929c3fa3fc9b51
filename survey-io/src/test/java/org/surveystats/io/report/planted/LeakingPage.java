package org.surveystats.io.report.planted;

import org.surveystats.tally.AnswerTally;

/** A page that hands the analyst's counts out. */
public record LeakingPage(AnswerTally counts) {}
