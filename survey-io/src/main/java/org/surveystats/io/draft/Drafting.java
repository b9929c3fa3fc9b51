package org.surveystats.io.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.json.OpenPoint;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.text.Excerpt;

/** Makes a draft of a file as it was seen. */
final class Drafting {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");
    private static final int MOST_NAMED = 40;

    private final String source;
    private final FileSeen file;
    private final DraftRoles roles;
    private final Optional<SurveyInfo> survey;
    private final List<OpenPoint> open = new ArrayList<>();

    Drafting(DraftSettings settings, String source, FileSeen file) {
        this.source = source;
        this.file = file;
        this.survey = settings.survey();
        if (file.columns().isEmpty()) {
            throw new InvalidSourceException(source, "must name its columns in the header");
        }
        this.roles = DraftRoles.of(file, settings);
    }

    /**
     * The draft.
     *
     * @throws InvalidSourceException if no column may be a question, or they are too many for a questionnaire
     */
    QuestionnaireDraft draft() {
        DraftIds ids = new DraftIds();
        List<DraftQuestion> found = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < roles.questions().size(); ) {
            ColumnGroup group = ColumnGroup.from(roles.questions(), i);
            Optional<DraftQuestion> several = group.question(ids);
            DraftColumn column = roles.questions().get(i);
            if (several.isEmpty() && column.seen().answers().isEmpty()) {
                empty.add(column.name());
            } else {
                found.add(several.orElseGet(() -> SingleColumn.of(column, ids)));
            }
            i += several.isPresent() ? group.columns().size() : 1;
        }
        if (found.isEmpty()) {
            throw new InvalidSourceException(
                    source, "must have a column that may be a question, beside units, identities and dates");
        }
        SurveyInfo info = survey.orElseGet(this::survey);
        ofFile(empty);
        ResponseLayout layout = layout(found);
        ofQuestions(found);
        try {
            Questionnaire questionnaire = Questionnaire.of(
                    info, layout, found.stream().map(DraftQuestion::question).toArray(Question[]::new));
            QuestionnaireDraft draft = new QuestionnaireDraft(questionnaire, open);
            QuestionnaireJson.parse(draft.json());
            return draft;
        } catch (IllegalArgumentException unfit) {
            throw new InvalidSourceException(source, "makes no questionnaire: " + unfit.getMessage());
        }
    }

    private void open(String at, String decide) {
        open.add(new OpenPoint(at, decide));
    }

    /** A survey of which the name of the file is all that is known. */
    private SurveyInfo survey() {
        String name = Objects.toString(Path.of(source).getFileName(), "").replaceFirst("\\.[A-Za-z.]{1,8}$", "");
        Matcher year = YEAR.matcher(name);
        boolean dated = year.find();
        open("$.survey", "programme, title and year" + (dated ? "; the year is that in the file's name" : ""));
        String title = name.isBlank() ? "survey" : Excerpt.of(name);
        return SurveyInfo.of(title, dated ? Integer.parseInt(year.group()) : SurveyYear.FIRST);
    }

    private void ofFile(List<String> empty) {
        if (file.form().encoding().isPresent()) {
            open(
                    "$.layout.file.encoding",
                    "whether accented letters and quotation marks are right in "
                            + file.form().encoding().get());
        }
        if (file.form().headerRows() > 1) {
            open(
                    "$.layout.file.headerRows",
                    "whether the header has " + file.form().headerRows() + " rows");
        }
        if (roles.unitGuessed()) {
            open(
                    "$.layout.unitColumn",
                    "whether the units are in column " + Excerpt.of(roles.unit().name()));
        }
        roles.respondent()
                .ifPresent(column -> open(
                        "$.layout.respondentColumn",
                        "whether column " + Excerpt.of(column.name())
                                + " is the identity of the respondent, no value of" + " which was seen twice"));
        if (!roles.others().isEmpty()) {
            open(
                    "$.questions",
                    "columns that were taken for no questions: "
                            + named(roles.others().stream()
                                    .map(DraftColumn::name)
                                    .toList()));
        }
        roles.others().stream()
                .filter(column ->
                        column.saysWhoCounts() && !column.seen().answers().isEmpty())
                .forEach(column -> open(
                        "$.layout.rows",
                        "which rows are respondents: column " + Excerpt.of(column.name()) + " has "
                                + named(List.copyOf(column.seen().answers()))));
        if (!empty.isEmpty()) {
            open("$.questions", "empty columns, which may be questions that nobody answered: " + named(empty));
        }
        if (!file.passedOver().isEmpty()) {
            open(
                    "$.questions",
                    "columns without a name of their own, which were passed over: " + named(file.passedOver()));
        }
    }

    private static String named(List<?> all) {
        return Excerpt.of(all.subList(0, Math.min(all.size(), MOST_NAMED)));
    }

    private void ofQuestions(List<DraftQuestion> found) {
        open("$.layout.strata", "the variables of the standardisation, such as sex and age");
        open("$.questions", "which columns are questions, which are \"demographic\", and their words and themes");
        open(
                "$.questions",
                "the score of each option, or why it has none (exclusion), of all that is to be benchmarked");
        open("$.questions", "routes: who is asked a question");
        for (int i = 0; i < found.size(); i++) {
            Question question = found.get(i).question();
            for (String decide : found.get(i).open()) {
                open("$.questions[" + i + "]", question.id() + ": " + decide);
            }
        }
        open("$.sections", "the sections, of scored questions");
    }

    private ResponseLayout layout(List<DraftQuestion> found) {
        Set<String> everywhere = missingEverywhere(found);
        if (!everywhere.isEmpty()) {
            open("$.layout.missingCodes", "whether these mean that there is no answer: " + Excerpt.of(everywhere));
        }
        boolean labels = haveLabels(found);
        ResponseLayout layout =
                ResponseLayout.of(roles.unit().name()).withMissingCodes(everywhere.toArray(String[]::new));
        FileForm form = file.form();
        layout = layout.withFile(form);
        if (labels) {
            layout = layout.withAnswers(AnswerForm.EMPTY.as(AnswerForm.Written.LABELS));
        }
        if (roles.respondent().isPresent()) {
            layout = layout.withRespondents(roles.respondent().get().name());
        }
        for (DraftQuestion one : found) {
            String id = one.question().id().value();
            if (one.columns().isPresent()) {
                layout = layout.withColumns(id, one.columns().get());
            }
            AnswerForm own = one.form();
            if (labels && own.written().isPresent()) {
                own = new AnswerForm(Optional.empty(), own.codes(), own.ticks(), own.missingCodes());
            }
            Set<String> missing = new TreeSet<>(one.missing());
            missing.removeAll(everywhere);
            if (!missing.isEmpty()) {
                open(
                        "$.layout.answersTo." + id + ".missingCodes",
                        "whether these mean that there is no answer to " + id + ": " + Excerpt.of(missing));
                own = own.withMissingCodes(missing.toArray(String[]::new));
            }
            if (!own.equals(AnswerForm.EMPTY)) {
                layout = layout.withAnswersTo(id, own);
            }
        }
        return layout;
    }

    /** Whether all questions of one answer are written as labels, so that it can be said once. */
    private static boolean haveLabels(List<DraftQuestion> found) {
        List<DraftQuestion> single = found.stream()
                .filter(one -> one.question() instanceof SingleChoice)
                .toList();
        return single.size() > 1
                && single.stream().allMatch(one -> one.form().written().equals(Optional.of(AnswerForm.Written.LABELS)));
    }

    /** Missing codes that are an answer to no question. */
    private static Set<String> missingEverywhere(List<DraftQuestion> found) {
        Set<String> everywhere = new TreeSet<>();
        found.forEach(one -> everywhere.addAll(one.missing()));
        everywhere.removeIf(code -> found.stream().anyMatch(one -> isAnswer(code, one.question())));
        return everywhere;
    }

    private static boolean isAnswer(String code, Question question) {
        if (!CellForm.isNumber(code)) {
            return false;
        }
        double number = CellForm.number(code);
        if (question instanceof NumericQuestion numeric) {
            return number >= numeric.lowest() && number <= numeric.highest();
        }
        return question.items().stream()
                        .anyMatch(item ->
                                item.option().isPresent() && item.option().getAsInt() == number)
                || (question instanceof SingleChoice single
                        && single.options().stream().anyMatch(option -> option.code() == number));
    }
}
