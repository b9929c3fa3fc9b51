/**
 * Not exported. The templates of the reports as classes, which the build makes. An interceptor, which they take, may be null
 * for none.
 */
@NullUnmarked
package org.surveystats.io.report.template;

import org.jspecify.annotations.NullUnmarked;
