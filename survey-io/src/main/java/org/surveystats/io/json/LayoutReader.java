package org.surveystats.io.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.StratumVariable;

/** Reads how the responses lie in the data. */
final class LayoutReader {
    private LayoutReader() {}

    static ResponseLayout read(JsonValue value) {
        JsonFields fields = value.fields(
                "unitColumn", "respondentColumn", "strata", "groupings", "missingCodes", "columns", "notAsked", "rows");
        String unitColumn = fields.required("unitColumn").text();
        Optional<String> respondentColumn = fields.optional("respondentColumn").map(JsonValue::text);
        List<StratumVariable> strata = fields.list("strata", LayoutReader::stratum);
        List<GroupingColumn> groupings = fields.list("groupings", LayoutReader::grouping);
        Map<QuestionId, QuestionColumns> columns = new TreeMap<>();
        fields.optional("columns")
                .ifPresent(all -> all.entries()
                        .forEach((id, where) -> columns.put(where.make(() -> QuestionId.of(id)), columns(where))));
        return value.make(() -> new ResponseLayout(
                unitColumn,
                respondentColumn,
                strata,
                groupings,
                fields.set("missingCodes", JsonValue::text),
                columns,
                new TreeSet<>(fields.set("notAsked", QuestionReader::id)),
                fields.optional("rows").map(LayoutReader::rows)));
    }

    private static RowCondition rows(JsonValue value) {
        if (value.has("all")) {
            JsonValue parts = value.fields("all").required("all");
            return parts.make(() -> new RowCondition.AllOf(JsonFields.all(parts, LayoutReader::rows)));
        }
        if (value.has("any")) {
            JsonValue parts = value.fields("any").required("any");
            return parts.make(() -> new RowCondition.AnyOf(JsonFields.all(parts, LayoutReader::rows)));
        }
        JsonFields fields = value.fields("column", "values", "all", "any");
        String column = fields.required("column").text();
        JsonValue values = fields.required("values");
        return values.make(() -> new RowCondition.In(column, JsonFields.distinct(values, LayoutReader::cell)));
    }

    /** A cell's text; a whole number may be written as one. */
    private static String cell(JsonValue value) {
        return value.isNumber() ? String.valueOf(value.whole()) : value.text();
    }

    private static StratumVariable stratum(JsonValue value) {
        if (value.has("categories")) {
            JsonFields fields = value.fields("name", "question", "categories");
            QuestionId question = QuestionReader.id(fields.required("question"));
            List<StratumVariable.CodeCategory> categories = fields.list("categories", LayoutReader::category);
            String name = fields.required("name").text();
            return value.make(() -> new StratumVariable.Coded(name, question, categories));
        }
        if (value.has("intervals")) {
            JsonFields fields = value.fields("name", "question", "intervals");
            QuestionId question = QuestionReader.id(fields.required("question"));
            List<StratumVariable.Interval> intervals = fields.list("intervals", LayoutReader::interval);
            String name = fields.required("name").text();
            return value.make(() -> new StratumVariable.Cut(name, question, intervals));
        }
        if (!value.has("labels")) {
            value.fields("name", "question", "grouping");
            throw value.refused("must have categories, intervals or labels");
        }
        JsonFields fields = value.fields("name", "grouping", "labels");
        String name = fields.required("name").text();
        String grouping = fields.required("grouping").text();
        List<String> labels = fields.list("labels", JsonValue::text);
        return value.make(() -> new StratumVariable.Labelled(name, grouping, labels));
    }

    private static StratumVariable.CodeCategory category(JsonValue value) {
        JsonFields fields = value.fields("label", "codes");
        String label = fields.required("label").text();
        JsonValue codes = fields.required("codes");
        return value.make(() ->
                new StratumVariable.CodeCategory(label, new TreeSet<>(JsonFields.distinct(codes, JsonValue::whole))));
    }

    private static StratumVariable.Interval interval(JsonValue value) {
        JsonFields fields = value.fields("label", "from", "below");
        String label = fields.required("label").text();
        double from = fields.required("from").number();
        return value.make(() -> new StratumVariable.Interval(label, from, fields.number("below")));
    }

    private static GroupingColumn grouping(JsonValue value) {
        JsonFields fields = value.fields("name", "column", "labels");
        String name = fields.required("name").text();
        String column = fields.required("column").text();
        Map<String, String> labels = new LinkedHashMap<>();
        fields.optional("labels")
                .ifPresent(all -> all.entries().forEach((key, label) -> labels.put(key, label.text())));
        return value.make(() -> new GroupingColumn(name, column, labels));
    }

    private static QuestionColumns columns(JsonValue value) {
        if (value.isText()) {
            return value.make(() -> QuestionColumns.of(value.text()));
        }
        if (value.isArray()) {
            List<String> names = JsonFields.all(value, JsonValue::text);
            return value.make(() -> new QuestionColumns(names, Optional.empty()));
        }
        JsonFields fields = value.fields("column", "delimiter");
        String column = fields.required("column").text();
        String delimiter = fields.required("delimiter").text();
        return value.make(() -> QuestionColumns.delimited(column, delimiter));
    }
}
