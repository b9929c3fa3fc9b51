/**
 * Programs that run the documentation's scripts; {@link org.surveystats.docs.RunScript} is the one behind survey-shell.
 */
package org.surveystats.docs;
