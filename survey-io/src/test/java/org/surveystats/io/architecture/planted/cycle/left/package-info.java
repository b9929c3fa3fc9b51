/** Planted for the rules to find: one half of a cycle of packages. */
package org.surveystats.io.architecture.planted.cycle.left;
