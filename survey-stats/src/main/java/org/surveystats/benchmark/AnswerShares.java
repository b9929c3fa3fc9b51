package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * The answers of a unit to a question as unweighted percentages of those who answered it.
 *
 * @param question the question's id, or that of an option of a multiple choice question
 * @param label the question's text
 * @param base how many answered
 * @param shares one for each answer, in the order of the questionnaire
 */
public record AnswerShares(String question, String label, long base, List<Share> shares) {
    /**
     * One answer.
     *
     * @param code its code
     * @param label its label
     * @param percentage of the base, 0 to 100, unrounded; hidden when fewer people gave it than the method shows, or when
     *     nobody answered
     */
    public record Share(int code, String label, Published<Double> percentage) {
        /**
         * The percentage as published: rounded half up to a whole number.
         *
         * @return 0 to 100; hidden as the percentage is
         */
        public Published<Integer> rounded() {
            return percentage.map(value -> Decimals.rounded(value, 0).intValueExact());
        }
    }

    /**
     * Copies the shares.
     *
     * @param question the question's id, or that of an option of a multiple choice question
     * @param label the question's text
     * @param base how many answered
     * @param shares one for each answer, in the order of the questionnaire
     */
    public AnswerShares {
        shares = List.copyOf(shares);
    }

    /** Shares of counts; a single small cell would follow from the others, so the next smallest goes with it. */
    static AnswerShares of(
            String question, String label, List<Integer> codes, List<String> labels, long[] counts, int minimumCell) {
        long base = java.util.Arrays.stream(counts).sum();
        boolean[] hidden = new boolean[counts.length];
        int small = 0;
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = counts[i] > 0 && counts[i] < minimumCell;
            small += hidden[i] ? 1 : 0;
        }
        if (small == 1) {
            int next = -1;
            for (int i = 0; i < counts.length; i++) {
                if (!hidden[i] && counts[i] > 0 && (next < 0 || counts[i] < counts[next])) {
                    next = i;
                }
            }
            if (next >= 0) {
                hidden[next] = true;
            }
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Published<Double> percentage = hidden[i] || base == 0
                    ? Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS)
                    : Published.shown(100.0 * counts[i] / base);
            shares.add(new Share(codes.get(i), labels.get(i), percentage));
        }
        return new AnswerShares(question, label, base, shares);
    }

    /**
     * The share of an answer.
     *
     * @param code the answer's code
     * @return its share
     * @throws IllegalArgumentException if there is no such code; the message lists those there are
     */
    public Share share(int code) {
        return shares.stream()
                .filter(share -> share.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("code must be one of "
                        + shares.stream().map(Share::code).toList() + ": " + code));
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of(question + ", " + base + " answered", "answer", " %");
        for (Share share : shares) {
            table = table.with(
                    share.label(), share.rounded().map(String::valueOf).orElse("-"));
        }
        return table.toString();
    }
}
