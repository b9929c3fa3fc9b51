/**
 * Figures and tables as text: {@link org.surveystats.text.Decimals} writes and rounds doubles with the same bytes on
 * every JDK, {@link org.surveystats.text.Counted} says how many there are of something,
 * {@link org.surveystats.text.TextTable} lays results out for a prompt of 80 columns,
 * {@link org.surveystats.text.Paragraph} breaks sentences into its lines, {@link org.surveystats.text.Excerpt} makes
 * text from outside fit for a message. {@link org.surveystats.text.WhiteSpace} says what white space around a code is,
 * and {@link org.surveystats.text.Alike} which codes differ in nothing else.
 *
 * <pre>{@code
 * TextTable.of("Two units", "unit", " score").with("North", Decimals.rounded(7.25, 1));
 * }</pre>
 */
@NullMarked
package org.surveystats.text;

import org.jspecify.annotations.NullMarked;
