package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Wording;

/** Reads questions; which fields one has follows from its form. */
final class QuestionReader {
    private static final String FORMS = "[single, multiple, numeric, text]";
    private static final List<String> EVERY_QUESTION = List.of(
            "id",
            "form",
            "text",
            "paraphrased",
            "labelsParaphrased",
            "theme",
            "summary",
            "base",
            "demographic",
            "route",
            "comparesWith");

    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private QuestionReader() {}

    static Question read(JsonValue value) {
        JsonValue form = value.entries().get("form");
        if (form == null) {
            throw new QuestionnaireException(value.path() + ".form", "must be given, one of " + FORMS);
        }
        return switch (form.text()) {
            case "single" -> single(value);
            case "multiple" -> multiple(value);
            case "numeric" -> numeric(value);
            case "text" -> new TextQuestion(info(fields(value)));
            default -> throw form.refused("must be one of " + FORMS);
        };
    }

    static QuestionId id(JsonValue value) {
        return value.make(() -> QuestionId.of(value.text()));
    }

    private static SingleChoice single(JsonValue value) {
        JsonFields fields = fields(value, "options");
        QuestionInfo info = info(fields);
        List<AnswerOption> options = JsonFields.all(fields.required("options"), QuestionReader::answer);
        return value.make(() -> new SingleChoice(info, options));
    }

    private static MultipleChoice multiple(JsonValue value) {
        JsonFields fields = fields(value, "options");
        QuestionInfo info = info(fields);
        List<TickOption> options = JsonFields.all(fields.required("options"), QuestionReader::tick);
        return value.make(() -> new MultipleChoice(info, options));
    }

    private static NumericQuestion numeric(JsonValue value) {
        JsonFields fields = fields(value, "lowest", "highest", "whole");
        QuestionInfo info = info(fields);
        double lowest = fields.required("lowest").number();
        double highest = fields.required("highest").number();
        boolean whole = fields.flag("whole");
        return value.make(() -> new NumericQuestion(info, lowest, highest, whole));
    }

    private static JsonFields fields(JsonValue value, String... more) {
        List<String> known = new ArrayList<>(EVERY_QUESTION);
        known.addAll(List.of(more));
        return value.fields(known.toArray(String[]::new));
    }

    private static QuestionInfo info(JsonFields fields) {
        Wording wording = new Wording(
                fields.text("text"),
                fields.flag("paraphrased"),
                fields.flag("labelsParaphrased"),
                fields.text("theme"),
                fields.text("summary"),
                fields.text("base"));
        Map<Integer, Comparability> comparesWith = new TreeMap<>();
        fields.optional("comparesWith")
                .ifPresent(years -> years.entries()
                        .forEach((year, with) -> comparesWith.put(year(year, with), comparability(with))));
        return new QuestionInfo(
                id(fields.required("id")),
                wording,
                fields.flag("demographic"),
                fields.optional("route").map(RouteReader::read),
                comparesWith);
    }

    private static int year(String name, JsonValue with) {
        if (YEAR.matcher(name).matches()) {
            int year = Integer.parseInt(name);
            if (year >= SurveyYear.FIRST && year <= SurveyYear.LAST) {
                return year;
            }
        }
        throw with.error("must be named by a year from " + SurveyYear.FIRST + " to " + SurveyYear.LAST
                + ", in digits, such as 2020");
    }

    private static Comparability comparability(JsonValue with) {
        if (with.isText()) {
            return new Comparability.SameAs(id(with));
        }
        JsonValue reason = with.fields("notComparable").required("notComparable");
        return reason.make(() -> new Comparability.NotComparable(reason.text()));
    }

    private static AnswerOption answer(JsonValue value) {
        JsonFields fields = value.fields("code", "label", "score", "exclusion");
        int code = fields.required("code").whole();
        String label = fields.required("label").text();
        return value.make(() -> new AnswerOption(code, label, fields.number("score"), fields.text("exclusion")));
    }

    private static TickOption tick(JsonValue value) {
        JsonFields fields = value.fields("code", "label", "ticked", "notTicked", "exclusion");
        int code = fields.required("code").whole();
        String label = fields.required("label").text();
        return value.make(() -> new TickOption(
                code, label, fields.number("ticked"), fields.number("notTicked"), fields.text("exclusion")));
    }
}
