import org.jspecify.annotations.NullMarked;

/**
 * From counts of answers to benchmarks: tally, weights, estimates, suppression, expected range, bands and change, as
 * pure functions. Start at {@link org.surveystats.benchmark.Benchmark}; the steps stand alone in packages of their own.
 *
 * <pre>{@code
 * AnswerTally tally = AnswerTally.of(TallyPlan.of(questionnaire), cleanedBatches);
 * Benchmark benchmark = Benchmark.of(tally);
 * benchmark.unit("RT5").question("Q17").explain();
 * }</pre>
 */
@NullMarked
module org.surveystats.stats {
    requires static org.jspecify;
    requires transitive org.surveystats.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires commons.math3;

    exports org.surveystats.benchmark;
    exports org.surveystats.comparison;
    exports org.surveystats.estimation;
    exports org.surveystats.expectedrange;
    exports org.surveystats.method;
    exports org.surveystats.plan;
    exports org.surveystats.planning;
    exports org.surveystats.suppression;
    exports org.surveystats.tabulation;
    exports org.surveystats.tally;
    exports org.surveystats.verification;
    exports org.surveystats.weighting;
}
