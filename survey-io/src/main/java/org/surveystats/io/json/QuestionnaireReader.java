package org.surveystats.io.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.LayoutParts;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionPart;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.QuestionnaireParts;
import org.surveystats.questionnaire.QuestionnaireProblem;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SectionPart;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.questionnaire.Terms;

/** Reads the document as a whole and the small parts of it, each as far as it can be made. */
final class QuestionnaireReader {
    /** The version of the form that this library reads and writes. */
    static final int VERSION = 1;

    private static final Pattern QUESTION_OR_SECTION = Pattern.compile("\\$\\.(questions|sections)\\[[0-9]+]");

    private final Part<SurveyInfo> survey;
    private final Part<ScoreScale> scale;
    private final Part<LayoutReader> layout;
    private final Part<Map<String, String>> method;
    private final Part<Set<Integer>> sameIds;
    private final Part<List<Part<QuestionPart>>> questions;
    private final List<Part<ReadSection>> sections;

    private QuestionnaireReader(JsonValue root) {
        JsonFields fields = root.fields(
                "schema", "survey", "scale", "layout", "method", "comparesWith", "questions", "sections", "open");
        requireVersion(fields);
        survey = fields.required("survey", QuestionnaireReader::survey);
        scale = fields.optional("scale", QuestionnaireReader::scale, ScoreScale.ZERO_TO_TEN);
        layout = fields.required("layout", LayoutReader::new);
        method = fields.optional("method", QuestionnaireReader::method, Map.of());
        sameIds = fields.optional("comparesWith", QuestionnaireReader::sameIds, Set.of());
        questions = fields.required("questions", array -> array.each(QuestionReader::read));
        sections = fields.each("sections", QuestionnaireReader::section);
        // Notes of a draft: read, so that a wrong one is told, and dropped.
        fields.each("open", QuestionnaireReader::openPoint);
    }

    /**
     * The questionnaire.
     *
     * @throws RefusedJsonException if it has a problem; all of them have been told
     */
    static Questionnaire read(JsonValue root) {
        QuestionnaireReader reader = new QuestionnaireReader(root);
        JsonProblems problems = root.problems();
        try {
            if (problems.isEmpty()) {
                return reader.questionnaire();
            }
            reader.draft().check();
        } catch (QuestionnaireException e) {
            problems.addAll(
                    e.problems().stream().map(found -> located(root, found)).toList(), e.total());
        }
        throw new RefusedJsonException();
    }

    private static JsonProblem located(JsonValue root, QuestionnaireProblem found) {
        int line = root.at(found.path()).line();
        return new JsonProblem(found.path(), OptionalInt.of(line), found.problem());
    }

    private Questionnaire questionnaire() {
        return new Questionnaire(
                survey.get(),
                scale.get(),
                JsonFields.made(questions.get()).stream()
                        .map(draft -> draft.question().orElseThrow(RefusedJsonException::new))
                        .toList(),
                JsonFields.made(sections).stream()
                        .map(section -> section.section().get())
                        .toList(),
                layout.get().layout(),
                method.get(),
                sameIds.get());
    }

    /** The questionnaire without the parts that could not be made. */
    private QuestionnaireParts draft() {
        return new QuestionnaireParts(
                scale.value(),
                questions
                        .value()
                        .map(all -> all.stream()
                                .map(one -> one.value().orElse(QuestionPart.UNKNOWN))
                                .toList())
                        .orElse(List.of(QuestionPart.UNKNOWN)),
                sections.stream()
                        .map(one -> one.value().map(ReadSection::draft).orElse(SectionPart.UNKNOWN))
                        .toList(),
                layout.value().map(LayoutReader::draft).orElse(LayoutParts.UNKNOWN));
    }

    /** Of another version everything may be different. */
    private static void requireVersion(JsonFields fields) {
        Optional<JsonValue> version = fields.required("schema", given -> given).value();
        if (version.isPresent() && version.get().whole() != VERSION) {
            throw version.get().refused("must be " + VERSION + ", the version of the form that can be read here");
        }
    }

    /** What is still to be decided, as it is noted in the document. */
    static List<OpenPoint> openPoints(JsonValue root) {
        return root.fieldLike("open")
                .map(array -> JsonFields.all(array, QuestionnaireReader::openPoint))
                .orElse(List.of());
    }

    private static OpenPoint openPoint(JsonValue value) {
        JsonFields fields = value.fields("at", "decide");
        var at = fields.required("at", JsonValue::text);
        var decide = fields.required("decide", JsonValue::text);
        return value.make(() -> new OpenPoint(at.get(), decide.get()));
    }

    static SurveyInfo survey(JsonValue value) {
        JsonFields fields = value.fields(
                "programme",
                "title",
                "year",
                "sampling",
                "fieldwork",
                "eligibility",
                "conductedBy",
                "provenance",
                "terms");
        var programme = fields.required("programme", JsonValue::text);
        var title = fields.required("title", JsonValue::text);
        var year = fields.required("year", JsonValue::whole);
        var sampling = fields.text("sampling");
        var fieldwork = fields.text("fieldwork");
        var eligibility = fields.text("eligibility");
        var conductedBy = fields.text("conductedBy");
        var provenance = fields.text("provenance");
        var terms = fields.optional("terms", QuestionnaireReader::terms, Terms.GENERAL);
        return value.make(() -> new SurveyInfo(
                programme.get(),
                title.get(),
                year.get(),
                sampling.get(),
                fieldwork.get(),
                eligibility.get(),
                conductedBy.get(),
                provenance.get(),
                terms.get()));
    }

    private static Terms terms(JsonValue value) {
        JsonFields fields = value.fields("unit", "units", "people", "average");
        var unit = fields.required("unit", JsonValue::text);
        var units = fields.required("units", JsonValue::text);
        var people = fields.required("people", JsonValue::text);
        var average = fields.optional("average", JsonValue::text, Terms.GENERAL.average());
        return value.make(() -> new Terms(unit.get(), units.get(), people.get(), average.get()));
    }

    private static ScoreScale scale(JsonValue value) {
        JsonFields fields = value.fields("lowest", "highest");
        var lowest = fields.required("lowest", JsonValue::number);
        var highest = fields.required("highest", JsonValue::number);
        return value.make(() -> new ScoreScale(lowest.get(), highest.get()));
    }

    /**
     * Options are checked here already, so that a wrong one is told together with all else and with the file's name.
     */
    private static Map<String, String> method(JsonValue value) {
        Map<String, String> method = new TreeMap<>();
        JsonFields.every(value.entries(), (name, option) -> {
            String text = MethodValue.text(option);
            option.make(() -> BenchmarkMethod.nhs2021().with(name, text));
            method.put(name, text);
        });
        return method;
    }

    private static Set<Integer> sameIds(JsonValue value) {
        JsonValue years = value.fields("sameIds").required("sameIds");
        return JsonFields.distinct(years, year -> year.make(() -> SurveyYear.check("year", year.whole())));
    }

    /** A section, and the parts of it that can be made where others cannot. */
    private record ReadSection(SectionPart draft, Part<Section> section) {}

    private static ReadSection section(JsonValue value) {
        JsonFields fields = value.fields("id", "title", "items");
        var id = fields.required("id", JsonValue::text);
        var title = fields.required("title", JsonValue::text);
        var items = fields.required("items", array -> array.each(QuestionReader::id));
        Part<Section> section =
                Part.read(() -> value.make(() -> new Section(id.get(), title.get(), JsonFields.made(items.get()))));
        List<Part<QuestionId>> known = items.value().orElse(List.of());
        return new ReadSection(
                new SectionPart(id.value(), known.stream().map(Part::value).toList()), section);
    }

    /** The id of the question or section that a path leads into, empty text when it leads into none. */
    static String id(JsonValue root, String path) {
        Matcher part = QUESTION_OR_SECTION.matcher(path);
        return part.lookingAt()
                ? root.at(part.group())
                        .fieldLike("id")
                        .filter(JsonValue::isText)
                        .map(JsonValue::text)
                        .orElse("")
                : "";
    }
}
