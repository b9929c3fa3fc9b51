package org.surveystats.io.csv;

import org.surveystats.response.DecodingReport;
import org.surveystats.tally.AnswerTally;

/**
 * A file of responses read, cleaned and counted.
 *
 * @param tally the counts, with what cleaning dropped
 * @param report what was read and what was left out
 */
public record ReadTally(AnswerTally tally, DecodingReport report) {
    /** What was read, what cleaning dropped and what is counted. */
    @Override
    public String toString() {
        return report + "\n" + tally.cleaning() + "\n" + tally;
    }
}
