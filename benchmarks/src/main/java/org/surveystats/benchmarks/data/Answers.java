package org.surveystats.benchmarks.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;

/** Answers of generated respondents in plain columns: what the peers count and what batches makes batches of. */
public final class Answers {
    /** The age and the level of who did not answer. */
    public static final int BLANK = 0;

    private final Questionnaire questionnaire;
    private final List<String> unitCodes;
    private final int[] units;
    private final byte[] ages;
    private final Map<QuestionId, byte[]> levels;

    Answers(
            Questionnaire questionnaire,
            List<String> unitCodes,
            int[] units,
            byte[] ages,
            Map<QuestionId, byte[]> levels) {
        this.questionnaire = questionnaire;
        this.unitCodes = List.copyOf(unitCodes);
        this.units = units;
        this.ages = ages;
        this.levels = levels;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public List<String> unitCodes() {
        return unitCodes;
    }

    public int size() {
        return units.length;
    }

    /** The place of the unit's code, by respondent. Not copied. */
    public int[] units() {
        return units;
    }

    /** Ages in years, {@link #BLANK} for none. Not copied. */
    public byte[] ages() {
        return ages;
    }

    /** The levels of a single choice question, from 1, {@link #BLANK} for none. Not copied. */
    public byte[] levels(QuestionId question) {
        return levels.get(question);
    }

    /** The columns of all single choice questions, in the order of the questionnaire. */
    public List<byte[]> columns() {
        return List.copyOf(levels.values());
    }

    /** How many answers there are to count: respondents times single choice questions. */
    public long cells() {
        return (long) size() * levels.size();
    }

    /** The same respondents asked fewer questions. */
    public Answers narrowedTo(Questionnaire shorter) {
        Map<QuestionId, byte[]> kept = new LinkedHashMap<>();
        for (SingleChoice question : Surveys.choices(shorter)) {
            kept.put(question.id(), levels(question.id()));
        }
        return new Answers(shorter, unitCodes, units, ages, kept);
    }

    /** The stratum by respondent, in the order of the layout's strata, the unknown one last. */
    public byte[] strata() {
        int[] starts = Surveys.ageStarts(questionnaire);
        byte[] sexes = levels(QuestionId.of("sex"));
        byte[] strata = new byte[size()];
        for (int row = 0; row < strata.length; row++) {
            int group = -1;
            while (group + 1 < starts.length && ages[row] >= starts[group + 1]) {
                group++;
            }
            boolean known = group >= 0 && sexes[row] != BLANK;
            strata[row] = (byte) (known ? group * Surveys.SEXES + sexes[row] - 1 : starts.length * Surveys.SEXES);
        }
        return strata;
    }

    /** The same respondents with those of a unit, and within it those of a stratum, one after the other. */
    public Answers sortedByCell() {
        byte[] strata = strata();
        int[] order = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> units[row]).thenComparingInt(row -> strata[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<QuestionId, byte[]> sorted = new LinkedHashMap<>();
        levels.forEach((question, column) -> sorted.put(question, inOrder(column, order)));
        int[] sortedUnits = IntStream.of(order).map(row -> units[row]).toArray();
        return new Answers(questionnaire, unitCodes, sortedUnits, inOrder(ages, order), sorted);
    }

    private static byte[] inOrder(byte[] column, int[] order) {
        byte[] sorted = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            sorted[row] = column[order[row]];
        }
        return sorted;
    }

    /** The same respondents in blocks, all but the last of the same size. */
    public List<Answers> blocks(int rows) {
        List<Answers> blocks = new ArrayList<>();
        for (int from = 0; from < size(); from += rows) {
            int start = from;
            int end = Math.min(size(), from + rows);
            Map<QuestionId, byte[]> part = new LinkedHashMap<>();
            levels.forEach((question, column) -> part.put(question, Arrays.copyOfRange(column, start, end)));
            blocks.add(new Answers(
                    questionnaire,
                    unitCodes,
                    Arrays.copyOfRange(units, start, end),
                    Arrays.copyOfRange(ages, start, end),
                    part));
        }
        return blocks;
    }
}
