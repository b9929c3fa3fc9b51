package org.surveystats.expectedrange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * The bands, their cuts on the adjusted z, and the levels whose limits are shown. Everything that prints, writes, draws
 * or reads bands and limits takes names, codes and levels from here. Immutable.
 *
 * <pre>{@code
 * BandScheme five = BandScheme.of(
 *         "five",
 *         List.of(
 *                 Band.of(1, Side.WORSE, "Far below expected"),
 *                 Band.of(2, Side.WORSE, "Below expected"),
 *                 Band.of(3, Side.SAME, "As expected"),
 *                 Band.of(4, Side.BETTER, "Above expected"),
 *                 Band.of(5, Side.BETTER, "Far above expected")),
 *         List.of(ConfidenceLevel.of("80"), ConfidenceLevel.of("98")));
 * BenchmarkMethod method = BenchmarkMethod.nhs2021().withBands(five);
 * }</pre>
 */
public final class BandScheme {
    /** The most levels that a scheme shows, and the most cuts on each side. */
    public static final int MOST_LEVELS = 20;

    private static final List<ConfidenceLevel> PUBLISHED =
            List.of(ConfidenceLevel.P90, ConfidenceLevel.P95, ConfidenceLevel.P99_8);

    /** Seven bands, cut at the limits of 90, 95 and 99.8 %. Surveys from 2021 on. */
    public static final BandScheme SEVEN = new BandScheme(
            "seven",
            List.of(
                    Band.MUCH_WORSE,
                    Band.WORSE,
                    Band.SOMEWHAT_WORSE,
                    Band.ABOUT_THE_SAME,
                    Band.SOMEWHAT_BETTER,
                    Band.BETTER,
                    Band.MUCH_BETTER),
            PUBLISHED,
            PUBLISHED);

    /** Three bands, worse, about the same and better, cut at the limits of 95 %. Surveys before 2021. */
    public static final BandScheme THREE = new BandScheme(
            "three", List.of(Band.WORSE, Band.ABOUT_THE_SAME, Band.BETTER), List.of(ConfidenceLevel.P95), PUBLISHED);

    private static final List<BandScheme> BUILT_IN = List.of(SEVEN, THREE);

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final String id;
    private final List<Band> bands;
    private final List<ConfidenceLevel> cutLevels;
    private final List<ConfidenceLevel> levels;
    private final List<Double> cuts;

    private BandScheme(String id, List<Band> bands, List<ConfidenceLevel> cutLevels, List<ConfidenceLevel> levels) {
        this.id = id;
        this.bands = bands;
        this.cutLevels = cutLevels;
        this.levels = levels;
        this.cuts = cutLevels.stream().map(ConfidenceLevel::quantile).toList();
    }

    /**
     * A scheme that shows limits of the levels at which its bands are cut.
     *
     * @param id its name as an option of the method, not that of a built-in scheme
     * @param bands from worst to best, one more than twice the cuts
     * @param cuts the levels at whose limits the bands are cut, from the lowest, one or more
     * @return the scheme
     * @throws IllegalArgumentException if the parts do not make a scheme; the message says which and why
     */
    public static BandScheme of(String id, List<Band> bands, List<ConfidenceLevel> cuts) {
        return of(id, bands, cuts, cuts);
    }

    /**
     * A scheme.
     *
     * @param id its name as an option of the method, not that of a built-in scheme
     * @param bands from worst to best, one more than twice the cuts
     * @param cuts the levels at whose limits the bands are cut, from the lowest, 1 to {@link #MOST_LEVELS}
     * @param levels the levels whose limits are shown, from the lowest, the cuts among them, at most
     *     {@link #MOST_LEVELS}
     * @return the scheme
     * @throws IllegalArgumentException if the parts do not make a scheme; the message says which and why
     */
    public static BandScheme of(String id, List<Band> bands, List<ConfidenceLevel> cuts, List<ConfidenceLevel> levels) {
        Objects.requireNonNull(id, "id must not be null");
        require(ID.matcher(id).matches(), "id must match " + ID, Excerpt.of(id));
        require(
                named(id).isEmpty(),
                "id must not be one of " + BUILT_IN.stream().map(BandScheme::id).toList(),
                id);
        BandScheme scheme = new BandScheme(id, List.copyOf(bands), List.copyOf(cuts), List.copyOf(levels));
        scheme.check();
        return scheme;
    }

    private void check() {
        // First, so that nothing below takes time or words by the square of a hostile document.
        atMost("cuts", cutLevels.size(), MOST_LEVELS);
        atMost("levels", levels.size(), MOST_LEVELS);
        atMost("bands", bands.size(), 2 * MOST_LEVELS + 1);
        ascending("cuts", cutLevels);
        ascending("levels", levels);
        require(levels.containsAll(cutLevels), "levels must hold all cuts, " + cutLevels, levels);
        int sides = cuts.size();
        require(bands.size() == 2 * sides + 1, "bands must number " + (2 * sides + 1), bands.size());
        for (int i = 0; i < bands.size(); i++) {
            Side side = i < sides ? Side.WORSE : i == sides ? Side.SAME : Side.BETTER;
            Band band = bands.get(i);
            require(band.side() == side, "side of " + band + " must be " + side, band.side());
        }
        distinct("codes of bands", bands.stream().map(Band::code).toList());
        distinct("names of bands", bands.stream().map(Band::name).toList());
    }

    private static void atMost(String name, int size, int most) {
        require(size <= most, name + " must number at most " + most, size);
    }

    private static void ascending(String name, List<ConfidenceLevel> levels) {
        require(!levels.isEmpty(), name + " must hold one level or more", levels);
        for (int i = 1; i < levels.size(); i++) {
            require(levels.get(i - 1).quantile() < levels.get(i).quantile(), name + " must ascend", levels);
        }
        distinct("ids of " + name, levels.stream().map(ConfidenceLevel::id).toList());
    }

    private static void distinct(String name, List<?> values) {
        require(new HashSet<>(values).size() == values.size(), name + " must be distinct", values);
    }

    private static void require(boolean fulfilled, String message, Object value) {
        if (!fulfilled) {
            throw new IllegalArgumentException(message + ": " + value);
        }
    }

    /**
     * The schemes that a questionnaire can name.
     *
     * @return seven and three
     */
    public static List<BandScheme> builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in scheme of a name.
     *
     * @param id as an option of the method
     * @return empty when there is none of that name
     */
    public static Optional<BandScheme> named(String id) {
        return BUILT_IN.stream().filter(scheme -> scheme.id.equals(id)).findFirst();
    }

    /**
     * The name as an option of the method.
     *
     * @return for example {@code seven}
     */
    public String id() {
        return id;
    }

    /**
     * The bands.
     *
     * @return from worst to best
     */
    public List<Band> bands() {
        return bands;
    }

    /**
     * The cuts of the upper side; the lower side is cut at their negatives.
     *
     * @return the quantiles of {@link #cutLevels()}, ascending, above 0
     */
    public List<Double> cuts() {
        return cuts;
    }

    /**
     * The levels at whose limits the bands are cut.
     *
     * @return ascending, among {@link #levels()}
     */
    public List<ConfidenceLevel> cutLevels() {
        return cutLevels;
    }

    /**
     * The levels whose limits are shown.
     *
     * @return ascending
     */
    public List<ConfidenceLevel> levels() {
        return levels;
    }

    /**
     * The band between the innermost cuts.
     *
     * @return of side {@link Side#SAME}
     */
    public Band middle() {
        return bands.get(cuts.size());
    }

    /**
     * The limits of the middle band.
     *
     * @return the first of {@link #cutLevels()}
     */
    public ConfidenceLevel innermost() {
        return cutLevels.get(0);
    }

    /**
     * How far out a band lies.
     *
     * @param band one of the scheme
     * @return how many cuts lie between the middle and the band, negative for worse
     * @throws IllegalArgumentException if the scheme does not have the band
     */
    public int steps(Band band) {
        int index = bands.indexOf(Objects.requireNonNull(band, "band must not be null"));
        require(index >= 0, "band must be one of " + bands, band);
        return index - cuts.size();
    }

    /**
     * The band of a code.
     *
     * @param code of one of the bands
     * @return the band
     * @throws IllegalArgumentException if there is none of that code
     */
    public Band ofCode(int code) {
        return bands.stream()
                .filter(band -> band.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "code must be one of " + bands.stream().map(Band::code).toList() + ": " + code));
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
        return bands.get(cuts.size() + (int) Math.signum(z) * passed);
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

    @Override
    public boolean equals(Object object) {
        return object instanceof BandScheme other
                && id.equals(other.id)
                && bands.equals(other.bands)
                && cutLevels.equals(other.cutLevels)
                && levels.equals(other.levels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, bands, cutLevels, levels);
    }

    /** A row for each band, from worst to best. */
    @Override
    public String toString() {
        List<String> at = new ArrayList<>();
        cutLevels.forEach(level -> at.add(level.toString()));
        return TextTable.of(
                        "Scheme " + id + ": " + Counted.of(bands.size(), "band") + ", cut at the limits of "
                                + String.join(", ", at),
                        List.of(" code", "band", "side", "letters"),
                        bands,
                        band -> List.of(band.code(), band, band.side(), band.letters()))
                .toString();
    }
}
