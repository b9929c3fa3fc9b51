package org.surveystats.estimation;

import java.util.Objects;
import org.surveystats.questionnaire.QuestionId;

/**
 * Two items without order: (a, b) equals (b, a).
 *
 * @param first the one whose id comes first
 * @param second the other
 */
public record ItemPair(QuestionId first, QuestionId second) implements Comparable<ItemPair> {
    /** Puts the two in order. */
    public ItemPair {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(second, "second must not be null");
        if (first.compareTo(second) > 0) {
            QuestionId smaller = second;
            second = first;
            first = smaller;
        }
    }

    /** By the first item, then by the second. */
    @Override
    public int compareTo(ItemPair other) {
        int byFirst = first.compareTo(other.first);
        return byFirst == 0 ? second.compareTo(other.second) : byFirst;
    }
}
