/** Planted for the rules to find: the other half. */
package org.surveystats.io.architecture.planted.cycle.right;
