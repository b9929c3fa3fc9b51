package org.surveystats.io.chart;

/** Which part of a text is at its position. */
enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String svg;

    Anchor(String svg) {
        this.svg = svg;
    }

    String svg() {
        return svg;
    }

    Anchor turned() {
        return switch (this) {
            case START -> END;
            case MIDDLE -> MIDDLE;
            case END -> START;
        };
    }
}
