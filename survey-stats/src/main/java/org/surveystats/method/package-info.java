/**
 * The options of a benchmark: every rule that the published sources leave open, and the main figures of those they
 * settle. Start at {@link org.surveystats.method.BenchmarkMethod#nhs2021()};
 * {@link org.surveystats.method.MethodOption} lists the options. Knows nothing of answers and results.
 *
 * <pre>{@code
 * BenchmarkMethod method = BenchmarkMethod.nhs2021().withWeightCap(2);
 * method.changed();   // {weightCap=2}
 * }</pre>
 */
@NullMarked
package org.surveystats.method;

import org.jspecify.annotations.NullMarked;
