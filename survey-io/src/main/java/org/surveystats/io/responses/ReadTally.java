package org.surveystats.io.responses;

import org.surveystats.decoding.DecodingReport;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;

/**
 * A source of responses read, cleaned and counted.
 *
 * @param tally the counts, with what cleaning dropped
 * @param decoding what was read and what was left out
 */
public record ReadTally(AnswerTally tally, DecodingReport decoding) {
    /**
     * Where every row and every answer of the source went.
     *
     * @return the ledger; for analysts, as small counts are in it. {@link org.surveystats.benchmark.PublishedRows} is
     *     what may be published
     * @throws IllegalArgumentException if the tally is not that of the source that was decoded
     */
    public Ledger ledger() {
        return tally.ledger().of(decoding);
    }

    /** What was read, what cleaning dropped and what is counted. */
    @Override
    public String toString() {
        return decoding + "\n" + tally.cleaning() + "\n" + tally;
    }
}
