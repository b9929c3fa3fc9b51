package org.surveystats.io.chart;

/** The direction of writing of texts, judged by their first letter as the Unicode bidirectional algorithm does. */
final class Direction {
    private Direction() {}

    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || turns(d))
                .mapToObj(Direction::turns)
                .findFirst()
                .orElse(false);
    }

    private static boolean turns(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
