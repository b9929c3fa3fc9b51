package org.surveystats.weighting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Decimals;

/**
 * Whose shares of the strata the weights give to every unit, the P(g) of {@link StandardisationWeights}. By the shares
 * of all respondents, as published, every weight depends on the strata of units that are not shown, too; by the other
 * two it does not.
 */
public sealed interface StandardPopulation {
    /** The respondents of all units, as published. The default. */
    StandardPopulation ALL = new AllRespondents();

    /** The respondents of the units that are shown. */
    StandardPopulation SHOWN = new ShownUnits();

    /** The respondents of all units whose stratum is known, those of hidden units among them. */
    record AllRespondents() implements StandardPopulation {
        @Override
        public String inWords() {
            return "among all";
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /**
     * The respondents of the units that have a scored question shown, of those whose stratum is known. Which units
     * these are depends on unweighted counts of their scored answers alone, and where the method shows no score of a
     * unit that lacks a stratum, on which strata they have.
     */
    record ShownUnits() implements StandardPopulation {
        @Override
        public String inWords() {
            return "among the units shown";
        }

        @Override
        public String toString() {
            return "shown";
        }
    }

    /**
     * A given table, of a census for example.
     *
     * @param shares by the label of a stratum, each in (0, 1], adding up to 1
     */
    record Given(Map<String, Double> shares) implements StandardPopulation {
        private static final double ROUNDING = 1e-9;

        /**
         * Copies the shares, in the order of their labels by code points.
         *
         * @throws IllegalArgumentException if a label is blank or has a bar, a share is out of range, or they do not
         *     add up to 1 within 1e-9
         */
        public Given {
            SortedMap<String, Double> sorted = new TreeMap<>(CodePoints.ORDER);
            double sum = 0;
            for (Map.Entry<String, Double> entry : shares.entrySet()) {
                String label = Argument.text("stratum of standardPopulation", entry.getKey());
                if (label.indexOf('|') >= 0) {
                    throw new IllegalArgumentException(
                            "stratum of standardPopulation must not have a bar, which stands between strata: " + label);
                }
                if (!(entry.getValue() > 0 && entry.getValue() <= 1)) {
                    throw new IllegalArgumentException(
                            "share of " + label + " in standardPopulation must be in (0, 1]: " + entry.getValue());
                }
                sorted.put(label, entry.getValue());
            }
            for (double share : sorted.values()) {
                sum += share;
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "shares of standardPopulation must add up to 1 within 1e-9: " + Decimals.full(sum));
            }
            shares = Collections.unmodifiableMap(sorted);
        }

        @Override
        public String inWords() {
            return "in the given standard population";
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return shares.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + Decimals.full(entry.getValue()))
                    .collect(Collectors.joining(" | "));
        }
    }

    /**
     * A standard population as text.
     *
     * @param text {@code all}, {@code shown}, or a label and a share for each stratum,
     *     {@code Male: 0.48 | Female: 0.52}
     * @return the standard population
     * @throws IllegalArgumentException if the text is none of these, a stratum is named twice, or the shares are
     *     refused
     */
    static StandardPopulation parse(String text) {
        String stripped = text.strip();
        if (stripped.equals(ALL.toString())) {
            return ALL;
        }
        if (stripped.equals(SHOWN.toString())) {
            return SHOWN;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String part : stripped.split("\\|", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("standardPopulation must be all, shown, or shares such as"
                        + " \"Male: 0.48 | Female: 0.52\": " + text);
            }
            String label = part.substring(0, colon).strip();
            if (shares.put(label, number(label, part.substring(colon + 1).strip())) != null) {
                throw new IllegalArgumentException("strata of standardPopulation must be named once: " + label);
            }
        }
        return new Given(shares);
    }

    private static double number(String label, String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "share of " + label + " in standardPopulation must be a number: " + text, e);
        }
    }

    /**
     * Where a share is one, after "share of the stratum".
     *
     * @return for example "among all"
     */
    String inWords();
}
