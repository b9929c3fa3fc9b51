package org.surveystats.benchmarks.data;

import java.util.Arrays;
import java.util.List;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;

/**
 * The counts that all contestants must agree on: by unit, stratum (the unknown one last), single choice question and
 * level, level 0 being no answer, whether left blank or routed past.
 */
public final class CellCounts {
    private final List<String> units;
    private final int strata;
    private final List<Item> items;
    private final int[] offsets;
    private final int width;
    private final long[] counts;

    /**
     * All counts 0.
     *
     * @param questionnaire one of {@link Surveys}
     * @param units the units' codes
     */
    public CellCounts(Questionnaire questionnaire, List<String> units) {
        this.units = List.copyOf(units);
        this.strata = Surveys.strata(questionnaire);
        this.items = questionnaire.items();
        this.offsets = new int[items.size()];
        int end = 0;
        for (int item = 0; item < offsets.length; item++) {
            offsets[item] = end;
            end += items.get(item).levels().size() + 1;
        }
        this.width = end;
        this.counts = new long[units.size() * strata * width];
    }

    /** The counts of a tally by unit. */
    public static CellCounts of(AnswerTally tally, List<String> units) {
        CellCounts counts = new CellCounts(tally.plan().questionnaire(), units);
        for (String unit : tally.groups()) {
            for (int item = 0; item < counts.items.size(); item++) {
                ItemCounts of = tally.group(unit).item(counts.items.get(item).id());
                for (int stratum = 0; stratum <= of.unknownStratum(); stratum++) {
                    long none = of.blank(stratum) + of.routedOut(stratum);
                    counts.add(units.indexOf(unit), stratum, item, Answers.BLANK, none);
                    for (int level = 0; level < of.item().levels().size(); level++) {
                        counts.add(units.indexOf(unit), stratum, item, level + 1, of.answers(stratum, level));
                    }
                }
            }
        }
        return counts;
    }

    public List<Item> items() {
        return items;
    }

    /** Adds a count of respondents; indices count from 0. */
    public void add(int unit, int stratum, int item, int level, long respondents) {
        counts[(unit * strata + stratum) * width + offsets[item] + level] += respondents;
    }

    /**
     * Fails loudly unless another contestant has counted the same.
     *
     * @param other the counts of the contestant
     * @param contestant its name, for the message
     * @throws IllegalStateException at the first difference
     */
    public void requireEqual(CellCounts other, String contestant) {
        int first = Arrays.mismatch(counts, other.counts);
        if (first >= 0) {
            int cell = first / width;
            int item = 0;
            while (item + 1 < offsets.length && offsets[item + 1] <= first % width) {
                item++;
            }
            throw new IllegalStateException(contestant + " counts otherwise: " + units.get(cell / strata) + ", stratum "
                    + cell % strata + ", " + items.get(item).id() + ", level " + (first % width - offsets[item]) + ": "
                    + other.counts[first] + " instead of " + counts[first]);
        }
    }
}
