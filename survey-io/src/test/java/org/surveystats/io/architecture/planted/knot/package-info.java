/** Planted for the rules to find: files that refer to each other. */
package org.surveystats.io.architecture.planted.knot;
