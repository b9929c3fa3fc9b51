package org.surveystats.io.chart;

import org.surveystats.expectedrange.Band;

/**
 * How an area is painted. Bands run from orange over grey to blue, which people with every kind of colour vision tell
 * apart; on either side they grow darker outwards. Stripes mean worse and dots better, so that the sides differ without
 * colour too. No colour is darker than a black outline can be seen on, so every two neighbours are parted by a line of
 * contrast 3:1.
 *
 * @param colour the ground
 * @param ink black or white, for letters and the pattern; contrast 4.5:1 on the ground
 * @param pattern what lies over the ground
 */
record Fill(String colour, String ink, Pattern pattern) {
    /** Patterns that do not depend on colour. */
    enum Pattern {
        NONE,
        STRIPES,
        DOTS
    }

    static final String BLACK = "#000000";
    static final String WHITE = "#FFFFFF";
    static final String GREY = "#595959";

    /** Bars without a judgement. */
    static final Fill PLAIN = new Fill("#44546A", WHITE, Pattern.NONE);

    /** The range of units, and units, that have no band. */
    static final Fill NO_BAND = new Fill("#C4C4C4", BLACK, Pattern.NONE);

    static Fill of(Band band) {
        return switch (band) {
            case MUCH_WORSE -> new Fill("#A63603", WHITE, Pattern.STRIPES);
            case WORSE -> new Fill("#E07B1A", BLACK, Pattern.STRIPES);
            case SOMEWHAT_WORSE -> new Fill("#FDD0A2", BLACK, Pattern.STRIPES);
            case ABOUT_THE_SAME -> new Fill("#EBEBEB", BLACK, Pattern.NONE);
            case SOMEWHAT_BETTER -> new Fill("#B8D4EC", BLACK, Pattern.DOTS);
            case BETTER -> new Fill("#5B9BD5", BLACK, Pattern.DOTS);
            case MUCH_BETTER -> new Fill("#1D5FA8", WHITE, Pattern.DOTS);
        };
    }
}
