package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.argument.Argument;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * The answers of a unit to a question as unweighted percentages of those who answered it. Nothing is shown for fewer
 * respondents than the method requires for a score, or where no answer reaches its minimum cell. Answers of fewer
 * people than the minimum cell are hidden, and with them the smallest of the others, so that none can be derived from
 * what is shown.
 *
 * @param question the question's id, or that of an option of a multiple choice question
 * @param label the question's text
 * @param base how many answered; hidden when they are too few
 * @param shares one for each answer, in the order of the questionnaire
 */
public record AnswerShares(String question, String label, Published<Long> base, List<Share> shares) {
    /**
     * One answer.
     *
     * @param code its code
     * @param label its label
     * @param percentage of the base, 0 to 100, unrounded; hidden when the base is or too few people gave the answer
     */
    public record Share(int code, String label, Published<Double> percentage) {
        /**
         * Checks the percentage.
         *
         * @throws IllegalArgumentException if it is shown and NaN or outside [0, 100]
         */
        public Share {
            percentage.ifShown(value -> Argument.between("percentage", value, 0, 100));
        }

        /**
         * The percentage as published: rounded half up to a whole number.
         *
         * @return 0 to 100; hidden as the percentage is
         */
        public Published<Integer> rounded() {
            return percentage.map(value -> Decimals.rounded(value, 0).intValueExact());
        }
    }

    /** Copies the shares. */
    public AnswerShares {
        shares = List.copyOf(shares);
    }

    static AnswerShares of(
            String question,
            String label,
            List<Integer> codes,
            List<String> labels,
            long[] counts,
            boolean[] hidden,
            HiddenReason reason,
            BenchmarkMethod method) {
        long base = Arrays.stream(counts).sum();
        boolean shown = method.suppression().shows(base)
                && CellSuppression.showsBase(counts, method.get(MethodOption.MINIMUM_CELL));
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Published<Double> percentage = shown && !hidden[i]
                    ? Published.shown(100.0 * counts[i] / base)
                    : Published.hidden(shown ? HiddenReason.SMALL_CELL : reason);
            shares.add(new Share(codes.get(i), labels.get(i), percentage));
        }
        return new AnswerShares(question, label, shown ? Published.shown(base) : Published.hidden(reason), shares);
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
        TextTable table =
                TextTable.of(question + ", " + base.map(n -> n + " answered").orElse(base.toString()), "answer", " %");
        for (Share share : shares) {
            table = table.with(share.label(), share.rounded().cell(String::valueOf));
        }
        return table.toString();
    }
}
