package org.surveystats.io.csv;

import org.surveystats.response.DecodingReport;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;

/**
 * A file of responses read, cleaned and counted.
 *
 * @param tally the counts, with what cleaning dropped
 * @param report what was read and what was left out
 */
public record ReadTally(AnswerTally tally, DecodingReport report) {
    /**
     * Where every row and every answer of the file went.
     *
     * @return the ledger; for analysts, as small counts are in it. {@link org.surveystats.benchmark.PublishedRows} is
     *     what may be published
     * @throws IllegalArgumentException if the tally is not that of the file of the report
     */
    public Ledger ledger() {
        return tally.ledger().of(report);
    }

    /** What was read, what cleaning dropped and what is counted. */
    @Override
    public String toString() {
        return report + "\n" + tally.cleaning() + "\n" + tally;
    }
}
