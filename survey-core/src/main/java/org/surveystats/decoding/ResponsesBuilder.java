package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.response.Responses;
import org.surveystats.text.Excerpt;

/**
 * Builds a batch from rows given in code, of cells as {@link ResponseDecoder#row} takes them, by the same rules as rows
 * of a file. Not thread-safe.
 *
 * <pre>{@code
 * Responses batch = ResponsesBuilder.of(questionnaire)
 *     .add("RT5", Map.of("age", 47, "sex", 2, "Q1", 1))
 *     .build();
 * }</pre>
 */
public final class ResponsesBuilder {
    private final Questionnaire questionnaire;
    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private ResponsesBuilder(Questionnaire questionnaire) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.header = columnsOf(questionnaire);
    }

    /**
     * A builder that takes rows one by one.
     *
     * @param questionnaire what was asked
     * @return an empty builder
     */
    public static ResponsesBuilder of(Questionnaire questionnaire) {
        return new ResponsesBuilder(questionnaire);
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
     * @param cells the respondent's cells by column; columns that are left out are blank, and a respondent's identity
     *     that is left out is the number of the row
     * @return this builder
     * @throws IllegalArgumentException if a column is not known, of which the message lists the known ones, or a cell
     *     is of a type that {@link ResponseDecoder#row} does not take
     */
    public ResponsesBuilder add(String unit, Map<String, ?> cells) {
        Set<String> unknown = new TreeSet<>(cells.keySet());
        header.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "cells must be of the columns " + Excerpt.of(header) + ": " + Excerpt.of(unknown));
        }
        List<@Nullable Object> row = new ArrayList<>();
        Optional<String> respondentColumn = questionnaire.layout().respondentColumn();
        for (String column : header) {
            String otherwise = "";
            if (column.equals(questionnaire.layout().unitColumn())) {
                otherwise = unit;
            } else if (respondentColumn.filter(column::equals).isPresent()) {
                otherwise = String.valueOf(rows.size() + 1);
            }
            row.add(cells.containsKey(column) ? cells.get(column) : otherwise);
        }
        CellValue.check(rows.size() + 1L, row);
        rows.add(row);
        return this;
    }

    /**
     * The rows so far as one batch, not cleaned.
     *
     * @return the batch
     * @throws InvalidSourceException if a row cannot be used; rows are numbered from 1
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
