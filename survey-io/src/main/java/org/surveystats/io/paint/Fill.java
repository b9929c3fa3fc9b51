package org.surveystats.io.paint;

import java.util.List;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/**
 * How an area is painted. Bands run from orange over grey to blue, which people with every kind of colour vision tell
 * apart; on either side they grow darker outwards. Stripes mean worse and dots better, so that the sides differ without
 * colour too. No colour is so dark that a black outline is lost on it, so neighbours are always parted by a line of
 * contrast 3:1.
 *
 * @param colour the ground
 * @param ink black or white, for letters and the pattern; contrast 4.5:1 on the ground
 * @param pattern what lies over the ground
 */
public record Fill(String colour, String ink, Pattern pattern) {
    /** Patterns that do not depend on colour. */
    public enum Pattern {
        /** The ground alone. */
        NONE,
        /** Rising lines. */
        STRIPES,
        /** Rows of dots. */
        DOTS
    }

    /** Black. */
    public static final String BLACK = "#000000";
    /** White. */
    public static final String WHITE = "#FFFFFF";
    /** Grey that text can be written in on white. */
    public static final String GREY = "#595959";

    /** Bars without a judgement. */
    public static final Fill PLAIN = new Fill("#44546A", WHITE, Pattern.NONE);

    /** The range of units, and units, that have no band. */
    public static final Fill NO_BAND = new Fill("#C4C4C4", BLACK, Pattern.NONE);

    private static final Fill AS_EXPECTED = new Fill("#EBEBEB", BLACK, Pattern.NONE);

    /** From the palest to the darkest. */
    private static final List<Colour> ORANGES =
            List.of(Colour.of("#FDD0A2"), Colour.of("#E07B1A"), Colour.of("#A63603"));

    private static final List<Colour> BLUES = List.of(Colour.of("#B8D4EC"), Colour.of("#5B9BD5"), Colour.of("#1D5FA8"));

    /**
     * The fill of a band: its side gives the colour, and how far out it lies among the bands of that side how dark it
     * is. One band alone on its side has the middle tone.
     *
     * @param band one of the scheme
     * @param scheme the bands there are
     * @return the fill
     * @throws IllegalArgumentException if the scheme does not have the band
     */
    public static Fill of(Band band, BandScheme scheme) {
        int steps = Math.abs(scheme.steps(band));
        int most = scheme.cuts().size();
        double darkness = most == 1 ? 0.5 : (steps - 1.0) / (most - 1);
        return switch (band.side()) {
            case SAME -> AS_EXPECTED;
            case WORSE -> of(Colour.along(ORANGES, darkness), Pattern.STRIPES);
            case BETTER -> of(Colour.along(BLUES, darkness), Pattern.DOTS);
        };
    }

    private static Fill of(Colour colour, Pattern pattern) {
        return new Fill(colour.toString(), colour.isDark() ? WHITE : BLACK, pattern);
    }
}
