/**
 * Verification of published figures: what follows exactly from the rounded figures of a report. Start at
 * {@link org.surveystats.verification.PublishedReport}: give it what is printed, ask it to
 * {@link org.surveystats.verification.PublishedReport#verify() verify}, and read the
 * {@link org.surveystats.verification.Verification}: which figures agree, which contradict each other, and in which
 * {@link org.surveystats.verification.Interval} each unrounded value must lie. Arithmetic is on decimals and exact.
 *
 * <pre>{@code
 * PublishedReport.of("Report of RT5").withScore("Q17", "5.7").verify();
 * }</pre>
 */
@NullMarked
package org.surveystats.verification;

import org.jspecify.annotations.NullMarked;
