/** What the templates of the report read: the data of a page in the order in which it is shown. Not exported. */
@NullMarked
package org.surveystats.io.report.page;

import org.jspecify.annotations.NullMarked;
