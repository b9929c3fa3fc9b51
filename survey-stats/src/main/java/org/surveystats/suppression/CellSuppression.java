package org.surveystats.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.TickOption;

/**
 * Which cells of a distribution are hidden so that nothing is disclosed about a few people. A cell is small if it is
 * not empty but has fewer people than the minimum. Small cells are hidden, and with them, if there are any, the
 * smallest of the larger cells with all that are as small as that one. Empty cells are shown. Where there is no larger
 * cell all are hidden, and the base must be too ({@link #showsBase}).
 *
 * <p>A reader who knows this rule, the base and the cells that are shown cannot derive a hidden count. Let s be a small
 * cell and l a larger one of those that are hidden. Whatever permutation of the hidden counts had been given instead,
 * the same cells would be small or the smallest of the larger ones, so the same would be shown. So a small cell can be
 * exchanged with l, and l with s, which is another number, because it is below the minimum and l is not. Cells that are
 * as small as l are hidden with it, because only the position could decide which of two equal ones is hidden, and a
 * permutation would change it. Without a larger cell the base is hidden and any cell may be empty.
 *
 * <p>This holds for one table alone. Whatever else is shown must not depend on the order of the hidden counts either:
 * the base of a question that one of the answers leads to, or that so many have a score where others with a hidden
 * answer have none. And a minimum of 2 leaves a small cell only 1, which any such hint makes certain: take 3 or more.
 */
public final class CellSuppression {
    private static final int EXCLUDED = 2;

    private CellSuppression() {}

    /**
     * Which cells are hidden.
     *
     * @param counts how many people are in each cell
     * @param minimum the fewest people of a cell that is shown, if there is anybody in it; 0 or 1 hides nothing
     * @return true for each cell that is hidden
     */
    public static boolean[] hidden(long[] counts, int minimum) {
        boolean[] hidden = new boolean[counts.length];
        if (!hidesAny(counts, minimum)) {
            return hidden;
        }
        long smallest =
                Arrays.stream(counts).filter(count -> count >= minimum).min().orElse(Long.MAX_VALUE);
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = smallest == Long.MAX_VALUE || isSmall(counts[i], minimum) || counts[i] == smallest;
        }
        return hidden;
    }

    /**
     * Which cells of a question's items are hidden. The options of a multiple choice question are tables of their own
     * unless one of them excludes the others ("don't know"): all have those who ticked that in common, so that what one
     * table hides of them another could show. Then they are shown in no option where they or those who did not tick it
     * are few, and nothing else of the question is; otherwise ticked and not ticked hide each other, option by option.
     * Where an option is exclusive ("none of these"), whoever ticked it ticked no other and somebody ticked each
     * questionnaire, so that one small cell hides all options.
     *
     * @param question the question
     * @param counts by item of the question, how many people are on each of its levels
     * @param minimum the fewest people of a cell that is shown, if there is anybody in it; 0 or 1 hides nothing
     * @return by item, true for each cell that is hidden
     */
    public static List<boolean[]> hidden(Question question, List<long[]> counts, int minimum) {
        if (!(question instanceof MultipleChoice choice)) {
            return counts.stream().map(item -> hidden(item, minimum)).toList();
        }
        boolean few = counts.stream().anyMatch(item -> hidesAny(item, minimum));
        if (few && choice.options().stream().anyMatch(TickOption::exclusive)) {
            return counts.stream().map(CellSuppression::all).toList();
        }
        if (choice.options().stream().allMatch(option -> option.exclusion().isEmpty())) {
            return counts.stream().map(item -> hidden(item, minimum)).toList();
        }
        List<boolean[]> hidden = new ArrayList<>();
        boolean all = false;
        for (int i = 0; i < counts.size(); i++) {
            long[] ticks = Arrays.copyOf(counts.get(i), EXCLUDED);
            boolean shared = !choice.options().get(i).exclusion().isEmpty() || !showsBase(ticks, minimum);
            all |= isSmall(counts.get(i)[EXCLUDED], minimum) || (shared && hidesAny(ticks, minimum));
            hidden.add(Arrays.copyOf(hidden(ticks, minimum), EXCLUDED + 1));
        }
        if (all) {
            hidden.forEach(cells -> Arrays.fill(cells, true));
        }
        return List.copyOf(hidden);
    }

    /**
     * Whether a cell is hidden.
     *
     * @param counts how many people are in each cell
     * @param minimum the fewest people of a cell that is shown, if there is anybody in it
     * @return false when {@link #hidden(long[], int)} is false for each cell
     */
    public static boolean hidesAny(long[] counts, int minimum) {
        return Arrays.stream(counts).anyMatch(count -> isSmall(count, minimum));
    }

    /**
     * Whether the sum of the cells may be shown: not where all that are not empty are small, because two people in two
     * cells under a minimum of 2 can only be one in each.
     *
     * @param counts how many people are in each cell
     * @param minimum the fewest people of a cell that is shown, if there is anybody in it
     * @return true if a cell has as many people as that, and where the minimum hides nothing
     */
    public static boolean showsBase(long[] counts, int minimum) {
        return minimum <= 1 || Arrays.stream(counts).anyMatch(count -> count >= minimum);
    }

    private static boolean[] all(long[] counts) {
        boolean[] hidden = new boolean[counts.length];
        Arrays.fill(hidden, true);
        return hidden;
    }

    private static boolean isSmall(long count, int minimum) {
        return count > 0 && count < minimum;
    }
}
