package org.surveystats.io.chart;

/** The direction of writing of texts, judged by their first letter as the Unicode bidirectional algorithm does. */
final class Direction {
    private static final String ISOLATE = "\u2068";
    private static final String END_OF_ISOLATE = "\u2069";

    private Direction() {}

    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || turns(d))
                .mapToObj(Direction::turns)
                .findFirst()
                .orElse(false);
    }

    /** Fit to stand in a sentence of the other direction: numbers beside it stay where they are. */
    static String isolated(String text) {
        boolean any = text.codePoints().map(Character::getDirectionality).anyMatch(Direction::turns);
        return any ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private static boolean turns(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
