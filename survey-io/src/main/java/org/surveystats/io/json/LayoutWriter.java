package org.surveystats.io.json;

import java.util.List;
import java.util.Map;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.Ticks;

/** Writes how the responses lie in the data. */
final class LayoutWriter {
    private LayoutWriter() {}

    static Map<String, Object> write(ResponseLayout layout) {
        JsonObject out = new JsonObject().always("unitColumn", layout.unitColumn());
        layout.respondentColumn().ifPresent(column -> out.always("respondentColumn", column));
        JsonObject columns = new JsonObject();
        layout.columns().forEach((id, where) -> columns.always(id.value(), columns(where)));
        JsonObject answersTo = new JsonObject();
        layout.answersTo().forEach((id, form) -> answersTo.always(id.value(), answers(form)));
        return out.put(
                        "strata",
                        layout.strata().stream().map(LayoutWriter::stratum).toList())
                .put(
                        "groupings",
                        layout.groupings().stream().map(LayoutWriter::grouping).toList())
                .put("missingCodes", List.copyOf(layout.missingCodes()))
                .put("columns", columns.fields())
                .put(
                        "notAsked",
                        layout.notAsked().stream().map(QuestionId::value).toList())
                .put("rows", layout.rows().map(LayoutWriter::rows).orElse(Map.of()))
                .put("file", file(layout.file()))
                .put("answers", answers(layout.answers()))
                .put("answersTo", answersTo.fields())
                .fields();
    }

    private static Map<String, Object> rows(RowCondition condition) {
        if (condition instanceof RowCondition.In in) {
            return new JsonObject()
                    .always("column", in.column())
                    .always("values", List.copyOf(in.values()))
                    .fields();
        }
        return condition instanceof RowCondition.AllOf all
                ? parts("all", all.parts())
                : parts("any", ((RowCondition.AnyOf) condition).parts());
    }

    private static Map<String, Object> parts(String name, List<RowCondition> parts) {
        return new JsonObject()
                .always(name, parts.stream().map(LayoutWriter::rows).toList())
                .fields();
    }

    private static Map<String, Object> stratum(StratumVariable variable) {
        JsonObject out = new JsonObject().always("name", variable.name());
        if (variable instanceof StratumVariable.Coded coded) {
            out.always("question", coded.question().value())
                    .always(
                            "categories",
                            coded.categories().stream()
                                    .map(LayoutWriter::category)
                                    .toList());
        } else if (variable instanceof StratumVariable.Cut cut) {
            out.always("question", cut.question().value())
                    .always(
                            "intervals",
                            cut.intervals().stream().map(LayoutWriter::interval).toList());
        } else if (variable instanceof StratumVariable.Labelled labelled) {
            out.always("grouping", labelled.grouping()).always("labels", labelled.labels());
        }
        return out.fields();
    }

    private static Map<String, Object> category(StratumVariable.CodeCategory category) {
        return new JsonObject()
                .always("label", category.label())
                .always("codes", List.copyOf(category.codes()))
                .fields();
    }

    private static Map<String, Object> interval(StratumVariable.RangeCategory interval) {
        return new JsonObject()
                .always("label", interval.label())
                .always("from", interval.from())
                .put("below", interval.below())
                .fields();
    }

    private static Map<String, Object> grouping(GroupingColumn grouping) {
        return new JsonObject()
                .always("name", grouping.name())
                .always("column", grouping.column())
                .put("labels", grouping.labels())
                .fields();
    }

    private static Map<String, Object> file(FileForm form) {
        JsonObject out = new JsonObject();
        form.separator()
                .ifPresent(separator -> out.always(
                        "separator", FileFormReader.NAMES.getOrDefault(separator, String.valueOf(separator))));
        form.encoding().ifPresent(encoding -> out.always("encoding", encoding.name()));
        if (form.decimalMark() != FileForm.TOLD.decimalMark()) {
            out.always("decimalMark", String.valueOf(form.decimalMark()));
        }
        if (form.linesBefore() != FileForm.TOLD.linesBefore()) {
            out.always("linesBefore", form.linesBefore());
        }
        if (form.headerRows() != FileForm.TOLD.headerRows()) {
            out.always("headerRows", form.headerRows());
        }
        if (form.names() != FileForm.TOLD.names()) {
            out.always("headerNames", form.names().id());
        }
        return out.fields();
    }

    private static Map<String, Object> answers(AnswerForm form) {
        JsonObject out = new JsonObject();
        form.written().ifPresent(written -> out.always("as", written.id()));
        out.put("codes", form.codes());
        form.ticks()
                .ifPresent(
                        ticks -> out.always("ticked", ticked(ticks)).put("notTicked", List.copyOf(ticks.notTicked())));
        return out.put("missingCodes", List.copyOf(form.missingCodes())).fields();
    }

    private static Object ticked(Ticks ticks) {
        return switch (ticks.kind()) {
            case TEXTS -> List.copyOf(ticks.ticked());
            case LABEL -> "label";
            case ANY -> "any";
        };
    }

    private static Object columns(QuestionColumns where) {
        if (where instanceof QuestionColumns.Delimited delimited) {
            return new JsonObject()
                    .always("column", delimited.name())
                    .always("delimiter", delimited.delimiter())
                    .fields();
        }
        if (where instanceof QuestionColumns.Mentions mentions) {
            return new JsonObject().always("mentions", mentions.names()).fields();
        }
        if (where instanceof QuestionColumns.ByCode byCode) {
            JsonObject out = new JsonObject();
            byCode.columns().forEach((code, name) -> out.always(String.valueOf(code), name));
            return out.fields();
        }
        return where.names().size() == 1 ? where.names().get(0) : where.names();
    }
}
