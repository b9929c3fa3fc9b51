package org.surveystats.io.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.LayoutParts;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.StratumVariable;

/** Reads how the responses lie in the data: the layout, and the parts of it that can be made where others cannot. */
final class LayoutReader {
    private static final Pattern CODE = Pattern.compile("0|[1-9]\\d{0,8}");

    private final Part<String> unitColumn;
    private final Part<Optional<String>> respondentColumn;
    private final List<Part<StratumVariable>> strata;
    private final List<Part<GroupingColumn>> groupings;
    private final Part<Set<String>> missingCodes;
    private final Part<Map<QuestionId, QuestionColumns>> columns;
    private final Part<Set<QuestionId>> notAsked;
    private final Part<AnswerForm> answers;
    private final Part<Map<QuestionId, AnswerForm>> answersTo;
    private final Part<ResponseLayout> layout;

    LayoutReader(JsonValue value) {
        JsonFields fields = value.fields(
                "unitColumn",
                "respondentColumn",
                "strata",
                "groupings",
                "missingCodes",
                "columns",
                "notAsked",
                "rows",
                "file",
                "answers",
                "answersTo");
        unitColumn = fields.required("unitColumn", JsonValue::text);
        respondentColumn = fields.optional("respondentColumn", name -> Optional.of(name.text()), Optional.empty());
        strata = fields.each("strata", LayoutReader::stratum);
        groupings = fields.each("groupings", LayoutReader::grouping);
        missingCodes = fields.set("missingCodes", JsonValue::text);
        columns = fields.optional("columns", LayoutReader::allColumns, Map.of());
        notAsked = fields.set("notAsked", QuestionReader::id);
        Part<Optional<RowCondition>> rows =
                fields.optional("rows", given -> Optional.of(rows(given)), Optional.empty());
        Part<FileForm> file = fields.optional("file", FileFormReader::read, FileForm.TOLD);
        answers = fields.optional("answers", AnswerFormReader::ofAll, AnswerForm.EMPTY);
        answersTo = fields.optional("answersTo", LayoutReader::answersTo, Map.of());
        layout = Part.read(() -> value.make(() -> new ResponseLayout(
                unitColumn.get(),
                respondentColumn.get(),
                JsonFields.made(strata),
                JsonFields.made(groupings),
                missingCodes.get(),
                columns.get(),
                new TreeSet<>(notAsked.get()),
                rows.get(),
                file.get(),
                answers.get(),
                answersTo.get())));
    }

    /**
     * The layout.
     *
     * @throws RefusedJsonException if a part of it could not be made
     */
    ResponseLayout layout() {
        return layout.get();
    }

    /** The layout without the parts that could not be made. */
    LayoutParts draft() {
        return new LayoutParts(
                unitColumn.value(),
                respondentColumn.value().orElse(Optional.empty()),
                strata.stream().map(Part::value).toList(),
                groupings.stream().map(Part::value).toList(),
                missingCodes.value().orElse(Set.of()),
                columns.value().orElse(Map.of()),
                notAsked.value().orElse(Set.of()),
                answers.value().orElse(AnswerForm.EMPTY),
                answersTo.value().orElse(Map.of()));
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
        var column = fields.required("column", JsonValue::text);
        var values = fields.required("values", all -> JsonFields.distinct(all, LayoutReader::cell));
        return value.make(() -> new RowCondition.In(column.get(), values.get()));
    }

    /** A cell's text; a whole number may be written as one. */
    private static String cell(JsonValue value) {
        return value.isNumber() ? String.valueOf(value.whole()) : value.text();
    }

    private static StratumVariable stratum(JsonValue value) {
        if (value.has("categories")) {
            JsonFields fields = value.fields("name", "question", "categories");
            var name = fields.required("name", JsonValue::text);
            var question = fields.required("question", QuestionReader::id);
            var categories = fields.list("categories", LayoutReader::category);
            return value.make(() -> new StratumVariable.Coded(name.get(), question.get(), categories.get()));
        }
        if (value.has("intervals")) {
            JsonFields fields = value.fields("name", "question", "intervals");
            var name = fields.required("name", JsonValue::text);
            var question = fields.required("question", QuestionReader::id);
            var intervals = fields.list("intervals", LayoutReader::interval);
            return value.make(() -> new StratumVariable.Cut(name.get(), question.get(), intervals.get()));
        }
        if (!value.has("labels")) {
            value.fields("name", "question", "grouping", "categories", "intervals", "labels");
            throw value.refused("must have categories, intervals or labels");
        }
        JsonFields fields = value.fields("name", "grouping", "labels");
        var name = fields.required("name", JsonValue::text);
        var grouping = fields.required("grouping", JsonValue::text);
        var labels = fields.list("labels", JsonValue::text);
        return value.make(() -> new StratumVariable.Labelled(name.get(), grouping.get(), labels.get()));
    }

    private static StratumVariable.CodeCategory category(JsonValue value) {
        JsonFields fields = value.fields("label", "codes");
        var label = fields.required("label", JsonValue::text);
        var codes = fields.required("codes", all -> JsonFields.distinct(all, JsonValue::whole));
        return value.make(() -> new StratumVariable.CodeCategory(label.get(), new TreeSet<>(codes.get())));
    }

    private static StratumVariable.RangeCategory interval(JsonValue value) {
        JsonFields fields = value.fields("label", "from", "below");
        var label = fields.required("label", JsonValue::text);
        var from = fields.required("from", JsonValue::number);
        var below = fields.number("below");
        return value.make(() -> new StratumVariable.RangeCategory(label.get(), from.get(), below.get()));
    }

    private static GroupingColumn grouping(JsonValue value) {
        JsonFields fields = value.fields("name", "column", "labels");
        var name = fields.required("name", JsonValue::text);
        var column = fields.required("column", JsonValue::text);
        Part<Map<String, String>> labels = fields.optional(
                "labels",
                all -> {
                    Map<String, String> meanings = new LinkedHashMap<>();
                    JsonFields.every(all.entries(), (label, meaning) -> meanings.put(label, meaning.text()));
                    return meanings;
                },
                Map.of());
        return value.make(() -> new GroupingColumn(name.get(), column.get(), labels.get()));
    }

    private static Map<QuestionId, QuestionColumns> allColumns(JsonValue value) {
        Map<QuestionId, QuestionColumns> columns = new TreeMap<>();
        JsonFields.every(
                value.entries(), (id, where) -> columns.put(where.make(() -> QuestionId.of(id)), columns(where)));
        return columns;
    }

    private static Map<QuestionId, AnswerForm> answersTo(JsonValue value) {
        Map<QuestionId, AnswerForm> forms = new TreeMap<>();
        JsonFields.every(
                value.entries(),
                (id, form) -> forms.put(form.make(() -> QuestionId.of(id)), AnswerFormReader.ofQuestion(form)));
        return forms;
    }

    private static QuestionColumns columns(JsonValue value) {
        if (value.isText()) {
            return value.make(() -> QuestionColumns.of(value.text()));
        }
        if (value.isArray()) {
            List<String> names = JsonFields.all(value, JsonValue::text);
            return value.make(() -> new QuestionColumns.Listed(names));
        }
        if (value.has("mentions")) {
            JsonValue mentions = value.fields("mentions").required("mentions");
            List<String> names = JsonFields.all(mentions, JsonValue::text);
            return mentions.make(() -> new QuestionColumns.Mentions(names));
        }
        if (!value.has("column") && areCodes(value.entries().keySet())) {
            Map<Integer, String> byCode = new TreeMap<>();
            JsonFields.every(value.entries(), (code, name) -> byCode.put(Integer.parseInt(code), name.text()));
            return value.make(() -> QuestionColumns.byCode(byCode));
        }
        JsonFields fields = value.fields("column", "delimiter", "mentions");
        var column = fields.required("column", JsonValue::text);
        var delimiter = fields.required("delimiter", JsonValue::text);
        return value.make(() -> QuestionColumns.delimited(column.get(), delimiter.get()));
    }

    private static boolean areCodes(Set<String> names) {
        return !names.isEmpty()
                && names.stream().allMatch(name -> CODE.matcher(name).matches());
    }
}
