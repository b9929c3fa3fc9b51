package org.surveystats.benchmark;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.StratumCounts;
import org.surveystats.text.Excerpt;
import org.surveystats.weighting.EmptyStratum;
import org.surveystats.weighting.StandardPopulation;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.UnknownStratum;

/** The standardisation weights of a method. Analyst's side: they are not for publication. */
public final class MethodWeights {
    private MethodWeights() {}

    /**
     * The weights of a tally's groups.
     *
     * <p>By the standard population of the units shown, those units count that have, in some scored question, at least
     * as many respondents as the method's minimum who gave a scored answer and whose answers count: those of known
     * stratum, and with {@link UnknownStratum#WEIGHT_ONE} the others too, and no score hidden for a small cell. Where
     * the method shows no scores of a unit that lacks a stratum, only those of them count that have each stratum that
     * one of them has. Where no unit counts, the standard population is empty, and all weights are 0.
     *
     * @param tally counts of answers
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return the weights
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given
     *     standard population does not name each stratum
     */
    public static StandardisationWeights of(AnswerTally tally, BenchmarkMethod method) {
        BenchmarkMethod resolved = method.orElse(tally.plan().questionnaire());
        StratumCounts counts = tally.stratumCounts();
        return StandardisationWeights.of(
                counts,
                resolved.get(MethodOption.WEIGHT_CAP),
                resolved.get(MethodOption.WEIGHT_RESCALING),
                standard(tally, counts, resolved));
    }

    private static double[] standard(AnswerTally tally, StratumCounts counts, BenchmarkMethod method) {
        StandardPopulation population = method.get(MethodOption.STANDARD_POPULATION);
        if (population instanceof StandardPopulation.Given given) {
            try {
                return shares(given.shares(), counts.strata());
            } catch (IllegalArgumentException failure) {
                throw method.source(MethodOption.STANDARD_POPULATION) == OptionSource.QUESTIONNAIRE
                        ? new QuestionnaireException(
                                "$.method." + MethodOption.STANDARD_POPULATION,
                                String.valueOf(failure.getMessage()),
                                failure)
                        : failure;
            }
        }
        if (population instanceof StandardPopulation.ShownUnits) {
            return shares(counts, shownUnits(tally, counts, method));
        }
        return StandardisationWeights.shares(counts);
    }

    /** In the order of the strata. */
    private static double[] shares(Map<String, Double> given, List<String> strata) {
        if (given.size() != strata.size() || !given.keySet().equals(new HashSet<>(strata))) {
            throw new IllegalArgumentException("standardPopulation must name each of the strata " + Excerpt.of(strata)
                    + " once: " + Excerpt.of(given.keySet()));
        }
        return strata.stream().mapToDouble(given::get).toArray();
    }

    private static double[] shares(StratumCounts counts, int[] units) {
        double[] shares = new double[counts.strata().size()];
        long total = 0;
        for (int unit : units) {
            total += counts.ofGroup(unit);
        }
        for (int stratum = 0; stratum < shares.length && total > 0; stratum++) {
            long sum = 0;
            for (int unit : units) {
                sum += counts.count(unit, stratum);
            }
            shares[stratum] = (double) sum / total;
        }
        return shares;
    }

    /** The indexes of the units that have a score shown. */
    private static int[] shownUnits(AnswerTally tally, StratumCounts counts, BenchmarkMethod method) {
        List<Item> items = tally.plan().questionnaire().scoredItems();
        SmallCells cells = new SmallCells(tally, method, method.get(MethodOption.UNKNOWN_STRATUM));
        int[] enough = IntStream.range(0, counts.groups().size())
                .filter(unit -> items.stream()
                        .anyMatch(item -> shows(cells, counts.groups().get(unit), item, method)))
                .toArray();
        if (method.get(MethodOption.EMPTY_STRATUM) != EmptyStratum.NO_SCORES) {
            return enough;
        }
        int[] needed = IntStream.range(0, counts.strata().size())
                .filter(stratum -> IntStream.of(enough).anyMatch(unit -> counts.count(unit, stratum) > 0))
                .toArray();
        return IntStream.of(enough)
                .filter(unit -> IntStream.of(needed).allMatch(stratum -> counts.count(unit, stratum) > 0))
                .toArray();
    }

    private static boolean shows(SmallCells cells, String unit, Item item, BenchmarkMethod method) {
        return method.suppression().shows(respondents(cells.tally(), unit, item, method))
                && cells.hidden(unit, item).isEmpty();
    }

    /** How many gave a scored answer that counts in the score, with any weight. */
    private static long respondents(AnswerTally tally, String unit, Item item, BenchmarkMethod method) {
        long[][] states = tally.states(unit, item.id());
        int strata = states.length - (method.get(MethodOption.UNKNOWN_STRATUM) == UnknownStratum.EXCLUDED ? 1 : 0);
        long respondents = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            for (int level = 0; level < item.levels().size(); level++) {
                respondents += item.levels().get(level).score().isPresent() ? states[stratum][level + 1] : 0;
            }
        }
        return respondents;
    }
}
