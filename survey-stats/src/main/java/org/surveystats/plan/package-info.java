/**
 * What is counted: {@link org.surveystats.plan.TallyPlan} says by which groups, of whom and in which strata. Start at
 * {@link org.surveystats.plan.TallyPlan#of}, which takes all three from the questionnaire. A plan is a value and knows
 * nothing of how its counts are made.
 *
 * <pre>{@code
 * TallyPlan byUnit = TallyPlan.of(questionnaire);
 * TallyPlan women = byUnit.where(RowFilter.answered("sex", 2));
 * TallyPlan bySex = byUnit.groupedBy(GroupBy.units().with(GroupBy.answer("sex"))).withStrata();
 * }</pre>
 */
@NullMarked
package org.surveystats.plan;

import org.jspecify.annotations.NullMarked;
