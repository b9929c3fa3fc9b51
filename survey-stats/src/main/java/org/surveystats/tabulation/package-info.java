/**
 * Answer percentages, cross tables and item non-response as they may be published. Start at {@link
 * org.surveystats.tabulation.Tabulation}. Public side: what is suppressed is in none of the tables, and the tables of
 * one {@code Tabulation} together do not give it away; docs/decisions/11-complementary-suppression.md says how and what
 * is not covered.
 *
 * <pre>{@code
 * Tabulation tables = Tabulation.of(tally, BenchmarkMethod.nhs2021());
 * }</pre>
 */
@NullMarked
package org.surveystats.tabulation;

import org.jspecify.annotations.NullMarked;
