/** The columns of the result tables, which CSV files and the workbook share. Not exported. */
@NullMarked
package org.surveystats.io.column;

import org.jspecify.annotations.NullMarked;
