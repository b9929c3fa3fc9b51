/** All ratios in one run: {@link org.surveystats.benchmarks.ratio.Ratios}. */
package org.surveystats.benchmarks.ratio;
