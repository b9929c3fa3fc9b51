package org.surveystats.io.chart;

/** The sizes of writing. A drawing is 400 wide, so that the smallest is above 10 pixels on a screen of 320. */
enum TextStyle {
    HEADING(17, true),
    TEXT(15, false),
    STRONG(15, true),
    SMALL(13, false),
    LETTER(13, true);

    private final double size;
    private final boolean bold;

    TextStyle(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    double lineHeight() {
        return size * 1.3;
    }
}
