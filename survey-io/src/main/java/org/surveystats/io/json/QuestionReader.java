package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.QuestionPart;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.questionnaire.Wording;
import org.surveystats.text.NearName;

/** Reads questions; which fields one has follows from its form. */
final class QuestionReader {
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

    /** A question as far as it can be made, so that others are judged by what is right in it. */
    static QuestionPart read(JsonValue value) {
        value.requireObject();
        Optional<QuestionForm> form = Part.read(() -> form(value)).value();
        JsonFields fields = value.fields(known(form));
        Part<QuestionId> id = fields.required("id", QuestionReader::id);
        Part<Optional<Route>> route =
                fields.optional("route", given -> Optional.of(RouteReader.read(given)), Optional.empty());
        Part<Wording> wording = wording(fields);
        Part<Boolean> demographic = fields.flag("demographic");
        Part<Map<Integer, Comparability>> comparesWith =
                fields.optional("comparesWith", QuestionReader::comparesWith, Map.of());
        // Of the rest, whose problems have been told, nothing matters to other questions.
        Supplier<QuestionInfo> info = () -> new QuestionInfo(
                id.get(),
                wording.value().orElse(Wording.of("")),
                demographic.value().orElse(false),
                route.value().orElse(Optional.empty()),
                comparesWith.value().orElse(Map.of()));
        Optional<Question> question = form.flatMap(
                known -> Part.read(() -> known.question(value, fields, info)).value());
        return new QuestionPart(id.value(), route.value().orElse(Optional.empty()), question);
    }

    private static QuestionForm form(JsonValue value) {
        JsonValue form = value.fieldLike("form")
                .orElseThrow(() -> value.missing("form", "must be given, one of " + QuestionForm.WORDS));
        String text = form.text();
        List<String> words =
                Arrays.stream(QuestionForm.values()).map(QuestionForm::word).toList();
        return Arrays.stream(QuestionForm.values())
                .filter(known -> known.word().equals(text))
                .findFirst()
                .orElseThrow(() -> form.refused("must be one of " + QuestionForm.WORDS, NearName.asked(text, words)));
    }

    /** The fields of a form; of an unknown one, those of any. */
    private static String[] known(Optional<QuestionForm> form) {
        List<String> known = new ArrayList<>(EVERY_QUESTION);
        for (QuestionForm any : QuestionForm.values()) {
            if (form.isEmpty() || form.get() == any) {
                known.addAll(any.fields());
            }
        }
        return known.stream().distinct().toArray(String[]::new);
    }

    static QuestionId id(JsonValue value) {
        return value.make(() -> QuestionId.of(value.text()));
    }

    private static Part<Wording> wording(JsonFields fields) {
        var text = fields.text("text");
        var paraphrased = fields.flag("paraphrased");
        var labelsParaphrased = fields.flag("labelsParaphrased");
        var theme = fields.text("theme");
        var summary = fields.text("summary");
        var base = fields.text("base");
        return Part.read(() -> new Wording(
                text.get(), paraphrased.get(), labelsParaphrased.get(), theme.get(), summary.get(), base.get()));
    }

    private static Map<Integer, Comparability> comparesWith(JsonValue years) {
        Map<Integer, Comparability> comparesWith = new TreeMap<>();
        JsonFields.every(years.entries(), (name, with) -> comparesWith.put(year(name, with), comparability(with)));
        return comparesWith;
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
}
