package org.surveystats.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.expectedrange.Band;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * How probably a unit is put into each band; made by {@link BandDesign#probabilities}.
 *
 * @param deviation the unit's true score minus the target, finite
 * @param standardError of its score, above 0
 * @param probabilities of the bands of the scheme, each in [0, 1], from worst to best
 */
public record BandProbabilities(double deviation, double standardError, Map<Band, Double> probabilities) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no band, or a number is NaN, infinite or out of range
     */
    public BandProbabilities {
        if (probabilities.isEmpty()) {
            throw new IllegalArgumentException("probabilities must be of one band or more: {}");
        }
        Argument.finite("deviation", deviation);
        Argument.inside("standardError", standardError, 0, Double.POSITIVE_INFINITY);
        probabilities.values().forEach(probability -> Argument.between("probability", probability, 0, 1));
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    }

    /**
     * The probability of a band.
     *
     * @param band one of the scheme
     * @return in [0, 1]
     * @throws IllegalArgumentException if the scheme does not have the band
     */
    public double of(Band band) {
        Double probability = probabilities.get(Objects.requireNonNull(band, "band must not be null"));
        if (probability == null) {
            throw new IllegalArgumentException("band must be one of " + probabilities.keySet() + ": " + band);
        }
        return probability;
    }

    /** A row for each band. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "A unit " + Decimals.rounded(deviation, 4) + " from the target, standard error "
                        + Decimals.rounded(standardError, 4),
                "band",
                " probability");
        for (Map.Entry<Band, Double> entry : probabilities.entrySet()) {
            table = table.with(entry.getKey(), Decimals.rounded(entry.getValue(), 4));
        }
        return table.toString();
    }
}
