/**
 * What was sampled: the units that are compared ({@link org.surveystats.sample.Unit}), which of them were merged into
 * which ({@link org.surveystats.sample.Mergers}), and what became of the people sampled
 * ({@link org.surveystats.sample.SampleOutcomes}). None of it depends on an answer.
 *
 * <pre>{@code
 * Unit trust = Unit.of("RT5", "Leicestershire Partnership NHS Trust");
 * SampleOutcomes outcomes = SampleOutcomes.of("RT5", 363, 12, 5, 40, 3, 820, 2);
 * }</pre>
 */
@NullMarked
package org.surveystats.sample;

import org.jspecify.annotations.NullMarked;
