package org.surveystats.benchmark;

import java.util.Optional;
import org.surveystats.estimation.Estimate;
import org.surveystats.suppression.Published;

/** What is hidden of a benchmark for other reasons than the number of respondents. */
interface Withheld {
    /** Nothing. */
    Withheld NOTHING = new Withheld() {};

    /** What this hides, and what another does. */
    default Withheld and(Withheld other) {
        Withheld first = this;
        return new Withheld() {
            @Override
            public Optional<Published.Hidden<Estimate>> known(String unit, Measure item) {
                return first.known(unit, item).or(() -> other.known(unit, item));
            }

            @Override
            public Optional<Published.Hidden<Estimate>> score(String unit, Measure item, Estimate estimate) {
                return first.score(unit, item, estimate).or(() -> other.score(unit, item, estimate));
            }

            @Override
            public Optional<Published.Hidden<Double>> standardError(String unit, Measure section) {
                return first.standardError(unit, section).or(() -> other.standardError(unit, section));
            }
        };
    }

    /**
     * Why the score of an item is hidden whatever its respondents; asked first, so that the reason does not tell of
     * them.
     */
    default Optional<Published.Hidden<Estimate>> known(String unit, Measure item) {
        return Optional.empty();
    }

    /** Why the score of an item is hidden that has enough respondents; empty where it is shown. */
    default Optional<Published.Hidden<Estimate>> score(String unit, Measure item, Estimate estimate) {
        return Optional.empty();
    }

    /** Why the standard error of a section is hidden whose score is shown; empty where it is shown. */
    default Optional<Published.Hidden<Double>> standardError(String unit, Measure section) {
        return Optional.empty();
    }
}
