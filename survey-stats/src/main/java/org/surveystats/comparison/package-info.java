/**
 * Do two scores differ? {@link org.surveystats.comparison.ZTest} compares two independent estimates, of two years or two
 * units, and {@link org.surveystats.comparison.Change} says it in a word.
 */
package org.surveystats.comparison;
