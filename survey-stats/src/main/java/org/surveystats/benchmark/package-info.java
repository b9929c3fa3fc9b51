/**
 * The benchmark of units: {@link org.surveystats.benchmark.Benchmark} holds all results of one survey, made from an
 * {@link org.surveystats.tally.AnswerTally} under a {@link org.surveystats.method.BenchmarkMethod};
 * {@link org.surveystats.benchmark.ChangeOverTime} compares it with an earlier one,
 * {@link org.surveystats.benchmark.PublishedRows} says what became of the rows of the responses. This is the public
 * side: a figure that is suppressed appears in no accessor, text or file made from here, only the reason why it is not
 * shown.
 *
 * <pre>{@code
 * Benchmark benchmark = Benchmark.of(tally, BenchmarkMethod.nhs2021());
 * benchmark.unit("RT5").question("Q17").explain();
 * ChangeOverTime.between(benchmark, benchmarkOf2020).question("RT5", "Q17");
 * }</pre>
 */
@NullMarked
package org.surveystats.benchmark;

import org.jspecify.annotations.NullMarked;
