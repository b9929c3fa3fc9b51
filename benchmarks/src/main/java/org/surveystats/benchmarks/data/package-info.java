/**
 * Invented answers, as columns and as files, and the counts that all contestants must agree on.
 * {@link org.surveystats.benchmarks.data.AnswerGenerator} is the entry point.
 */
package org.surveystats.benchmarks.data;
