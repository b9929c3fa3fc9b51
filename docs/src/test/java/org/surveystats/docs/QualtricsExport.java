package org.surveystats.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;

/**
 * The responses of the Community Mental Health Survey 2021 as Qualtrics would export them with choice text: a
 * byte-order mark, three header rows, columns about the session before the answers, every cell in quotation marks, and
 * some respondents who did not finish.
 */
final class QualtricsExport {
    private static final List<String> SESSION = List.of("StartDate", "EndDate", "Status", "Progress", "Finished");
    private static final int UNFINISHED_EVERY = 100;

    private final Questionnaire questionnaire = CommunityMentalHealth.questionnaire(2021);
    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    QualtricsExport() throws IOException {
        try (BufferedReader plain = new BufferedReader(
                new InputStreamReader(CommunityMentalHealth.responses(2021), StandardCharsets.UTF_8))) {
            names = List.of(plain.readLine().split(",", -1));
            for (String line = plain.readLine(); line != null; line = plain.readLine()) {
                rows.add(List.of(line.split(",", -1)));
            }
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("\ufeff");
        line(text, SESSION, names);
        line(text, SESSION, names.stream().map(this::words).toList());
        line(
                text,
                SESSION.stream().map(QualtricsExport::importId).toList(),
                names.stream().map(QualtricsExport::importId).toList());
        for (int i = 0; i < rows.size(); i++) {
            List<String> labels = labels(rows.get(i));
            line(text, List.of("2021-02-15 10:00:00", "2021-02-15 10:20:00", "IP Address", "100", "True"), labels);
            if (i % UNFINISHED_EVERY == 0) {
                List<String> unfinished = new ArrayList<>(labels);
                unfinished.set(names.indexOf("respondent_id"), "unfinished " + i);
                line(
                        text,
                        List.of("2021-02-15 10:00:00", "2021-02-15 10:05:00", "IP Address", "40", "False"),
                        unfinished);
            }
        }
        return text.toString();
    }

    private String words(String column) {
        return questionnaire.questions().stream()
                .filter(question -> question.id().value().equals(column))
                .map(question -> question.info().wording().text())
                .findFirst()
                .orElse(column);
    }

    private static String importId(String column) {
        return "{\"ImportId\":\"" + column + "\"}";
    }

    private List<String> labels(List<String> cells) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            labels.add(label(names.get(i), cells.get(i)));
        }
        return labels;
    }

    private String label(String column, String cell) {
        return questionnaire.questions().stream()
                .filter(question -> question.id().value().equals(column) && question instanceof SingleChoice)
                .flatMap(question -> ((SingleChoice) question).options().stream())
                .filter(option -> String.valueOf(option.code()).equals(cell))
                .map(option -> option.label())
                .findFirst()
                .orElse(cell);
    }

    private static void line(StringBuilder text, List<String> session, List<String> cells) {
        List<String> all = new ArrayList<>(session);
        all.addAll(cells);
        text.append(all.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .append('\n');
    }
}
