package org.surveystats.estimation;

import org.surveystats.questionnaire.QuestionId;

/**
 * Two items without order: (a, b) equals (b, a).
 *
 * @param first the one whose id comes first
 * @param second the other
 */
public record ItemPair(QuestionId first, QuestionId second) {
    /**
     * Puts the two in order.
     *
     * @param first the one whose id comes first
     * @param second the other
     */
    public ItemPair {
        if (first.compareTo(second) > 0) {
            QuestionId smaller = second;
            second = first;
            first = smaller;
        }
    }
}
