package org.surveystats.expectedrange;

import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.argument.Argument;
import org.surveystats.estimation.StandardNormal;

/** Where the bands are cut, on the adjusted z. */
public enum BandScheme {
    /** Seven bands, cut at the normal quantiles of 0.95, 0.975 and 0.999. Surveys from 2021 on. */
    SEVEN(1, List.of(StandardNormal.Q95, StandardNormal.Q975, StandardNormal.Q999)),
    /** Three bands, worse, about the same and better, cut at the normal quantile of 0.975. Surveys before 2021. */
    THREE(2, List.of(StandardNormal.Q975));

    private final int codesACut;
    /** Made by List.of, which cannot change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Double> cuts;

    BandScheme(int codesACut, List<Double> cuts) {
        this.codesACut = codesACut;
        this.cuts = cuts;
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
     * The bands of the scheme.
     *
     * @return from worst to best
     */
    public List<Band> bands() {
        return IntStream.rangeClosed(-cuts.size(), cuts.size())
                .mapToObj(this::beyond)
                .toList();
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
        int passed = 0;
        for (double cut : cuts) {
            passed += (boundary == BandBoundary.OUTER ? distance >= cut : distance > cut) ? 1 : 0;
        }
        return beyond((int) Math.signum(z) * passed);
    }

    /** The band beyond so many cuts, negative for the lower side. */
    private Band beyond(int passed) {
        return Band.of(Band.ABOUT_THE_SAME.code() + passed * codesACut);
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
