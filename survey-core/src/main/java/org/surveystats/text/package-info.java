/**
 * Figures and tables as text: {@link org.surveystats.text.Decimals} writes and rounds doubles with the same bytes on every
 * JDK, {@link org.surveystats.text.TextTable} lays results out for a prompt of 80 columns.
 */
package org.surveystats.text;
