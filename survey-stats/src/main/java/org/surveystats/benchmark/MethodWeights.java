package org.surveystats.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;
import org.surveystats.tally.StratumCounts;
import org.surveystats.weighting.EmptyStratum;
import org.surveystats.weighting.StandardPopulation;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.StratumShares;
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

    private static StratumShares standard(AnswerTally tally, StratumCounts counts, BenchmarkMethod method) {
        StandardPopulation population = method.get(MethodOption.STANDARD_POPULATION);
        if (population instanceof StandardPopulation.Given given) {
            try {
                return StratumShares.given(counts.strata(), given.shares());
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
            return StratumShares.of(counts, shownUnits(tally, counts, method));
        }
        return StratumShares.of(counts);
    }

    /** The units that have a score shown. */
    private static List<String> shownUnits(AnswerTally tally, StratumCounts counts, BenchmarkMethod method) {
        List<Item> items = tally.plan().questionnaire().scoredItems();
        SmallCells cells = new SmallCells(tally, method, method.get(MethodOption.UNKNOWN_STRATUM));
        List<String> enough = counts.groups().stream()
                .filter(unit -> items.stream().anyMatch(item -> shows(cells, unit, item, method)))
                .toList();
        if (method.get(MethodOption.EMPTY_STRATUM) != EmptyStratum.NO_SCORES) {
            return enough;
        }
        int[] needed = IntStream.range(0, counts.strata().size())
                .filter(stratum -> enough.stream().anyMatch(unit -> has(counts, unit, stratum)))
                .toArray();
        return enough.stream()
                .filter(unit -> IntStream.of(needed).allMatch(stratum -> has(counts, unit, stratum)))
                .toList();
    }

    private static boolean has(StratumCounts counts, String unit, int stratum) {
        return counts.count(counts.index(unit), stratum) > 0;
    }

    private static boolean shows(SmallCells cells, String unit, Item item, BenchmarkMethod method) {
        return method.suppression().shows(respondents(cells.tally(), unit, item, method))
                && cells.hidden(unit, item).isEmpty();
    }

    /** How many gave a scored answer that counts in the score, with any weight. */
    private static long respondents(AnswerTally tally, String unit, Item item, BenchmarkMethod method) {
        ItemCounts counts = tally.group(unit).item(item.id());
        return method.get(MethodOption.UNKNOWN_STRATUM) == UnknownStratum.EXCLUDED
                ? counts.scored() - counts.scored(counts.unknownStratum())
                : counts.scored();
    }
}
