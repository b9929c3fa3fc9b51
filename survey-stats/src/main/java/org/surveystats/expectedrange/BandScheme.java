package org.surveystats.expectedrange;

import java.util.List;
import org.surveystats.argument.Argument;
import org.surveystats.estimation.StandardNormal;

/** Where the bands are cut, on the adjusted z. */
public enum BandScheme {
    /** Seven bands, cut at the normal quantiles of 0.95, 0.975 and 0.999. Surveys from 2021 on. */
    SEVEN(
            List.of(StandardNormal.Q95, StandardNormal.Q975, StandardNormal.Q999),
            List.of(Band.SOMEWHAT_WORSE, Band.WORSE, Band.MUCH_WORSE),
            List.of(Band.SOMEWHAT_BETTER, Band.BETTER, Band.MUCH_BETTER)),
    /** Three bands, cut at the normal quantile of 0.975. Surveys before 2021. */
    THREE(List.of(StandardNormal.Q975), List.of(Band.WORSE), List.of(Band.BETTER));

    private final List<Double> cuts;
    private final List<Band> below;
    private final List<Band> above;

    BandScheme(List<Double> cuts, List<Band> below, List<Band> above) {
        this.cuts = cuts;
        this.below = below;
        this.above = above;
    }

    /**
     * The cuts of the upper side; the lower side is cut at their negatives.
     *
     * @return ascending, above 0
     */
    public List<Double> cuts() {
        return cuts;
    }

    /**
     * The band of an adjusted z.
     *
     * @param z finite
     * @param boundary to which band a z on a cut belongs
     * @return the band
     * @throws IllegalArgumentException if z is NaN or infinite
     */
    public Band band(double z, BandBoundary boundary) {
        Argument.finite("z", z);
        double distance = Math.abs(z);
        Band band = Band.ABOUT_THE_SAME;
        for (int cut = 0; cut < cuts.size(); cut++) {
            boolean beyond = boundary == BandBoundary.OUTER ? distance >= cuts.get(cut) : distance > cuts.get(cut);
            if (beyond) {
                band = (z > 0 ? above : below).get(cut);
            }
        }
        return band;
    }

    /**
     * The band of an adjusted z, one on a cut being in the outer band.
     *
     * @param z finite
     * @return the band
     * @throws IllegalArgumentException if z is NaN or infinite
     */
    public Band band(double z) {
        return band(z, BandBoundary.OUTER);
    }
}
