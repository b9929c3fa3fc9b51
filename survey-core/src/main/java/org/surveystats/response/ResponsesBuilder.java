package org.surveystats.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.text.Excerpt;

/**
 * Builds a batch from rows given in code, by the same rules as rows of a file. Not thread-safe.
 *
 * <pre>{@code
 * Responses batch = Responses.builder(questionnaire)
 *     .add("RT5", Map.of("age", "47", "sex", "2", "Q1", "1"))
 *     .build();
 * }</pre>
 */
public final class ResponsesBuilder {
    private final Questionnaire questionnaire;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    ResponsesBuilder(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.header = columnsOf(questionnaire);
    }

    private static List<String> columnsOf(Questionnaire questionnaire) {
        ResponseLayout layout = questionnaire.layout();
        List<String> columns = new ArrayList<>();
        columns.add(layout.unitColumn());
        layout.respondentColumn().ifPresent(columns::add);
        for (GroupingColumn grouping : layout.groupings()) {
            columns.add(grouping.column());
        }
        layout.rows().stream().flatMap(RowCondition::columns).forEach(condition -> columns.add(condition.column()));
        for (Question question : questionnaire.questions()) {
            if (questionnaire.asked(question.id())) {
                columns.addAll(layout.columnsOf(question).names());
            }
        }
        return columns.stream().distinct().toList();
    }

    /**
     * Adds a respondent.
     *
     * @param unit the unit's code
     * @param cells the respondent's cells by column, as in a file; columns that are left out are blank, and a
     *     respondent's identity that is left out is the number of the row
     * @return this builder
     * @throws IllegalArgumentException if a column is not known; the message lists the known ones
     */
    public ResponsesBuilder add(String unit, Map<String, String> cells) {
        Set<String> unknown = new TreeSet<>(cells.keySet());
        header.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "cells must be of the columns " + Excerpt.of(header) + ": " + Excerpt.of(unknown));
        }
        List<String> row = new ArrayList<>();
        Optional<String> respondentColumn = questionnaire.layout().respondentColumn();
        for (String column : header) {
            String otherwise = "";
            if (column.equals(questionnaire.layout().unitColumn())) {
                otherwise = unit;
            } else if (respondentColumn.filter(column::equals).isPresent()) {
                otherwise = String.valueOf(rows.size() + 1);
            }
            row.add(cells.getOrDefault(column, otherwise));
        }
        rows.add(row);
        return this;
    }

    /**
     * The rows so far as one batch, not cleaned.
     *
     * @return the batch
     * @throws InvalidResponsesException if a row cannot be used; rows are numbered from 1
     */
    public Responses build() {
        List<Responses> built = new ArrayList<>();
        ResponseDecoder decoder = ResponseDecoder.ofRows(questionnaire, rows.size(), built::add);
        decoder.header(header);
        for (int i = 0; i < rows.size(); i++) {
            decoder.row(i + 1L, rows.get(i));
        }
        decoder.finish();
        if (built.isEmpty()) {
            throw new IllegalStateException("rows must hold at least one respondent");
        }
        return built.get(0);
    }

    /** How many rows there are so far. */
    @Override
    public String toString() {
        return "ResponsesBuilder of " + questionnaire.survey() + ": " + rows.size() + " respondents";
    }
}
