/**
 * What is measured: the library as a program uses it. {@link org.surveystats.benchmarks.subject.Job} is the entry
 * point.
 */
package org.surveystats.benchmarks.subject;
