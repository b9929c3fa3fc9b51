/**
 * Not exported. The templates of the reports as classes, which the build makes. An interceptor, which they take, may be
 * null for none.
 */
@NullUnmarked
@NullMarked
package org.surveystats.io.report.template;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
