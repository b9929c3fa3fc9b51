/**
 * Results as pictures for everyone: charts in SVG with a title, a description in full sentences and a table of the same
 * figures. Start at {@link org.surveystats.io.chart.Chart}; each kind of chart has a static factory on the results that
 * it shows, for example {@link org.surveystats.io.chart.ExpectedRangeChart#of}.
 *
 * <p>A chart needs no script, style sheet or file beside it, so that it also works under a strict content security
 * policy: it has presentation attributes only. A figure that is not published appears in no chart, description or
 * table. The same results give the same bytes everywhere.
 *
 * <pre>{@code
 * RankChart.of(benchmark, "S8", "RT5").write(Path.of("section-8.svg"));
 * }</pre>
 */
@NullMarked
package org.surveystats.io.chart;

import org.jspecify.annotations.NullMarked;
