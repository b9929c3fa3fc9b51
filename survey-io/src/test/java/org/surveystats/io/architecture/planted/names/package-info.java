/** Planted for the rules to find: names that say nothing, and what may not be seen or changed. */
package org.surveystats.io.architecture.planted.names;
