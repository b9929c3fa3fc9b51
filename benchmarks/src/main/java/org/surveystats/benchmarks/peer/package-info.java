/** What the library is held against: physical limits, a plain program, a database. */
package org.surveystats.benchmarks.peer;
