package org.surveystats.expectedrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * The scores between which a unit with a given standard error is expected: target plus and minus the normal quantile
 * times the standard deviation, clipped to the scale.
 *
 * @param pairs a pair of limits for each level, from the lowest level
 */
public record Limits(List<Pair> pairs) {
    private static final int DECIMALS = 4;

    /**
     * The limits of a level.
     *
     * @param level the level
     * @param lower the lower limit, finite
     * @param upper the upper limit, finite
     */
    public record Pair(ConfidenceLevel level, double lower, double upper) {
        /**
         * Checks the limits.
         *
         * @throws IllegalArgumentException if a limit is NaN or infinite
         */
        public Pair {
            Objects.requireNonNull(level, "level must not be null");
            Argument.finite(level.lowerName(), lower);
            Argument.finite(level.upperName(), upper);
        }
    }

    /**
     * Checks that each pair of limits lies around that of the next lower level.
     *
     * @throws IllegalArgumentException if there is no pair, the levels do not ascend, or a pair does not lie around the
     *     next
     */
    public Limits {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("pairs must hold one pair of limits or more: []");
        }
        for (int i = pairs.size() - 2; i >= 0; i--) {
            Pair inner = pairs.get(i);
            Pair outer = pairs.get(i + 1);
            if (inner.level().quantile() >= outer.level().quantile()) {
                throw new IllegalArgumentException("levels must ascend: " + inner.level() + ", " + outer.level());
            }
            Argument.atLeast(inner.level().lowerName(), inner.lower(), outer.lower());
        }
        double below = pairs.get(0).lower();
        for (Pair pair : pairs) {
            below = Argument.atLeast(pair.level().upperName(), pair.upper(), below);
        }
    }

    /**
     * The lower limit of a level.
     *
     * @param level one of those there are
     * @return the limit
     * @throws IllegalArgumentException if there are no limits of the level
     */
    public double lower(ConfidenceLevel level) {
        return pair(level).lower();
    }

    /**
     * The upper limit of a level.
     *
     * @param level one of those there are
     * @return the limit
     * @throws IllegalArgumentException if there are no limits of the level
     */
    public double upper(ConfidenceLevel level) {
        return pair(level).upper();
    }

    /**
     * The levels.
     *
     * @return ascending
     */
    public List<ConfidenceLevel> levels() {
        return pairs.stream().map(Pair::level).toList();
    }

    private Pair pair(ConfidenceLevel level) {
        Objects.requireNonNull(level, "level must not be null");
        return pairs.stream()
                .filter(pair -> pair.level().equals(level))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("level must be one of " + levels() + ": " + level));
    }

    /**
     * The lower and upper limits between which bands lie.
     *
     * @param scheme whose cuts are among the levels
     * @return the limits at which its bands are cut, ascending
     * @throws IllegalArgumentException if there are no limits of one of its cuts
     */
    public List<Double> cutsOf(BandScheme scheme) {
        List<Double> cuts = new ArrayList<>();
        for (ConfidenceLevel level : scheme.cutLevels()) {
            cuts.add(0, lower(level));
            cuts.add(upper(level));
        }
        return List.copyOf(cuts);
    }

    /** The limits to four decimals. */
    @Override
    public String toString() {
        return TextTable.of(
                        "Limits of the expected range",
                        List.of(" level", " lower", " upper"),
                        pairs,
                        pair -> List.of(
                                pair.level(),
                                Decimals.rounded(pair.lower(), DECIMALS),
                                Decimals.rounded(pair.upper(), DECIMALS)))
                .toString();
    }
}
