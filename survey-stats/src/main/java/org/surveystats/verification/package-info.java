/**
 * Verification of published figures: what follows exactly from the rounded figures of a report. Start at
 * {@link org.surveystats.verification.PublishedReport}: give it what is printed, ask it to
 * {@link org.surveystats.verification.PublishedReport#verify() verify}, and read the
 * {@link org.surveystats.verification.Verification}: which figures agree, which contradict each other, and in which
 * {@link org.surveystats.verification.Interval} each unrounded value must lie. Arithmetic is on decimals and exact.
 *
 * <p>Figures have names, by which they are found in findings and ranges:
 *
 * <table>
 * <caption>Names of figures</caption>
 * <tr><th>figure</th><th>name</th></tr>
 * <tr><td>score of a question or section</td><td>its id: {@code Q17}, {@code S4}</td></tr>
 * <tr><td>its national average, lowest, highest</td><td>{@code Q17 average}, {@code Q17 lowest},
 * {@code Q17 highest}</td></tr>
 * <tr><td>score less national average</td><td>{@code Q17 difference}</td></tr>
 * <tr><td>its limits</td><td>{@code Q17 lower 95}, {@code Q17 upper 99.8}</td></tr>
 * <tr><td>its score in another year</td><td>{@code Q17 in 2020}</td></tr>
 * <tr><td>its respondents</td><td>{@code Q17 respondents}</td></tr>
 * <tr><td>response</td><td>{@code response rate}, {@code people in the base}, {@code people outside the base}</td></tr>
 * <tr><td>people behind a share</td><td>the share's name and {@code count}</td></tr>
 * </table>
 *
 * <pre>{@code
 * PublishedReport.of("Report of RT5").withScore("Q17", "5.7").verify();
 * }</pre>
 */
@NullMarked
package org.surveystats.verification;

import org.jspecify.annotations.NullMarked;
