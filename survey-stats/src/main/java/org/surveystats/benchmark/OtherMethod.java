package org.surveystats.benchmark;

import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.weighting.StandardPopulation;

/**
 * Which methods a benchmark may be put under: those that tell nothing of what it hides, by themselves or beside it.
 *
 * @param method the benchmark's own
 */
record OtherMethod(BenchmarkMethod method) {
    /** Refuses a method that would tell of what is hidden. */
    void require(BenchmarkMethod other) {
        refuseLower(other, MethodOption.MINIMUM_RESPONDENTS);
        refuseLower(other, MethodOption.MINIMUM_JOINT);
        refuseOtherCells(other);
        refuseOtherPopulation(other);
    }

    /** A caller who holds a benchmark must not reach what it does not show. */
    private void refuseLower(BenchmarkMethod other, MethodOption<Integer> option) {
        if (other.get(option) < method.get(option)) {
            throw new IllegalArgumentException(option + " must be in [" + method.get(option)
                    + ", inf), or make a new benchmark from the tally: " + other.get(option));
        }
    }

    /** The minimum at which an answer becomes hidden reveals how many gave it. */
    private void refuseOtherCells(BenchmarkMethod other) {
        if (!other.get(MethodOption.MINIMUM_CELL).equals(method.get(MethodOption.MINIMUM_CELL))) {
            throw new IllegalArgumentException(MethodOption.MINIMUM_CELL + " must be "
                    + method.get(MethodOption.MINIMUM_CELL)
                    + " as the benchmark's, or make a new benchmark from the tally: "
                    + other.get(MethodOption.MINIMUM_CELL));
        }
    }

    /**
     * Scores by many tables of shares are equations for the means of the strata, some of them of one person; by the
     * shares of all respondents they hold the strata of hidden units.
     */
    private void refuseOtherPopulation(BenchmarkMethod other) {
        StandardPopulation own = method.get(MethodOption.STANDARD_POPULATION);
        StandardPopulation asked = other.get(MethodOption.STANDARD_POPULATION);
        if (!asked.equals(own) && !asked.equals(StandardPopulation.SHOWN)) {
            throw new IllegalArgumentException("standardPopulation must be "
                    + (own.equals(StandardPopulation.SHOWN) ? "" : own + " as the benchmark's, or ")
                    + StandardPopulation.SHOWN + ", or make a new benchmark from the tally: " + asked);
        }
    }
}
