package org.surveystats.benchmarks.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;

/** Rows of codes as rows of labels. */
final class AnswerLabels {
    private AnswerLabels() {}

    /** By column the labels of its codes; no labels for columns that are no single choice. */
    static List<Map<String, String>> byColumn(Questionnaire questionnaire, List<String> header) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (var question : questionnaire.questions()) {
            if (question instanceof SingleChoice choice) {
                Map<String, String> ofQuestion = new HashMap<>();
                choice.options()
                        .forEach(option -> ofQuestion.put(String.valueOf(option.code()), quoted(option.label())));
                labels.put(question.id().value(), ofQuestion);
            }
        }
        return header.stream().map(name -> labels.getOrDefault(name, Map.of())).toList();
    }

    static String row(String line, List<Map<String, String>> labels) {
        String[] cells = line.split(",", -1);
        StringJoiner row = new StringJoiner(",");
        for (int i = 0; i < cells.length; i++) {
            row.add(labels.get(i).getOrDefault(cells[i], cells[i]));
        }
        return row.toString();
    }

    private static String quoted(String label) {
        return label.indexOf(',') < 0 ? label : '"' + label + '"';
    }
}
