/** Single benchmarks, for those who change the code they measure. */
package org.surveystats.benchmarks.jmh;
