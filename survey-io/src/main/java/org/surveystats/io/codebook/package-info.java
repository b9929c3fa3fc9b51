/**
 * The codebook of a questionnaire: what each column and each code in the data means. Start at
 * {@link org.surveystats.io.codebook.Codebook}.
 *
 * <pre>{@code
 * Codebook.of(questionnaire).markdown();
 * }</pre>
 */
@NullMarked
package org.surveystats.io.codebook;

import org.jspecify.annotations.NullMarked;
