/**
 * Figures and tables as text: {@link org.surveystats.text.Decimals} writes and rounds doubles with the same bytes on every
 * JDK, {@link org.surveystats.text.TextTable} lays results out for a prompt of 80 columns,
 * {@link org.surveystats.text.Excerpt} makes text from outside fit for a message.
 */
package org.surveystats.text;
