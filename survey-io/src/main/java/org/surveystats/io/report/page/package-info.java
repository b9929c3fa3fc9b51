/** What the templates of the report read: the data of a page in the order in which it is shown. Not exported. */
package org.surveystats.io.report.page;
