package org.surveystats.suppression;

/**
 * Which cells of a distribution are hidden so that nobody learns of a few people. The base and the cells that are shown are
 * known, so what is hidden must be two cells or more and together reach the minimum.
 */
public final class CellSuppression {
    private CellSuppression() {}

    /**
     * Which cells are hidden: those of fewer people than the minimum, and with them the next smallest, the first of equal
     * ones, until the hidden ones are two or more and together reach the minimum.
     *
     * @param counts how many people are in each cell
     * @param minimum the fewest people of a cell that is shown; 0 or 1 hides nothing. A cell of nobody is shown where no other
     *     is hidden
     * @return true for each cell that is hidden
     */
    public static boolean[] hidden(long[] counts, int minimum) {
        boolean[] hidden = new boolean[counts.length];
        int cells = 0;
        long people = 0;
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = counts[i] > 0 && counts[i] < minimum;
            cells += hidden[i] ? 1 : 0;
            people += hidden[i] ? counts[i] : 0;
        }
        while (cells > 0 && cells < counts.length && (cells < 2 || people < minimum)) {
            int next = smallestShown(counts, hidden);
            hidden[next] = true;
            cells++;
            people += counts[next];
        }
        return hidden;
    }

    /**
     * Whether a cell is hidden.
     *
     * @param counts how many people are in each cell
     * @param minimum the fewest people of a cell that is shown
     * @return false when {@link #hidden} is false for each cell
     */
    public static boolean hidesAny(long[] counts, int minimum) {
        for (long count : counts) {
            if (count > 0 && count < minimum) {
                return true;
            }
        }
        return false;
    }

    private static int smallestShown(long[] counts, boolean[] hidden) {
        int smallest = -1;
        for (int i = 0; i < counts.length; i++) {
            if (!hidden[i] && (smallest < 0 || counts[i] < counts[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }
}
