/**
 * What a survey can detect, before it is run or from what is published:
 * {@link org.surveystats.planning.TwoSampleDesign} says which difference of two scores a test detects,
 * {@link org.surveystats.planning.BandDesign} how probably a unit is put into a band,
 * {@link org.surveystats.planning.Reliability} how much of the spread of scores is between units; each says how many
 * {@link org.surveystats.planning.RespondentsNeeded respondents are needed} for it, given the
 * {@link org.surveystats.planning.AnswerSpread spread of answers}. Target and tau2 are taken as known and scores as
 * normal. Pure functions on numbers; what is made from results of a benchmark is hidden where they are.
 *
 * <pre>{@code
 * AnswerSpread spread = AnswerSpread.of(benchmark, "Q10").orElseThrow();
 * TwoSampleDesign.of(spread, 300, 300).detectableDifference(0.8);   // found in four cases of five
 * }</pre>
 */
@NullMarked
package org.surveystats.planning;

import org.jspecify.annotations.NullMarked;
