package org.surveystats.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.text.Excerpt;

/** What the groups of those who gave the same answer to a question are called. */
final class AnswerLabels {
    private AnswerLabels() {}

    /** The label of each answer, with the code before it where several answers have the same label. */
    static List<String> of(SingleChoice question) {
        Set<String> met = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (AnswerOption option : question.options()) {
            if (!met.add(option.label())) {
                shared.add(option.label());
            }
        }
        List<String> labels = question.options().stream()
                .map(option -> shared.contains(option.label()) ? option.code() + " " + option.label() : option.label())
                .toList();
        if (labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException(
                    "options of " + question.id() + " must have labels that can be told apart: " + Excerpt.of(labels));
        }
        return labels;
    }
}
