package org.surveystats.io.csv;

/** The character between two fields of a line. */
public enum Separator {
    /** A comma, as RFC 4180 has it. */
    COMMA,
    /** A semicolon, usual where the comma is the decimal mark. */
    SEMICOLON,
    /** A horizontal tabulator. */
    TAB
}
