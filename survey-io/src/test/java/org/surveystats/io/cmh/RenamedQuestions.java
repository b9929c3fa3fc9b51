package org.surveystats.io.cmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;

/** The same questionnaire with other ids and other columns for the questions Q1, Q2 and so on. */
final class RenamedQuestions {
    private RenamedQuestions() {}

    static QuestionId rename(QuestionId id) {
        return id.value().startsWith("Q") ? QuestionId.of("Earlier" + id.value().substring(1)) : id;
    }

    private static String column(QuestionId id) {
        return "answer to " + id;
    }

    /** Another header for the same rows. */
    static String header(String header) {
        List<String> names = new ArrayList<>();
        for (String name : header.split(",", -1)) {
            names.add(name.startsWith("Q") ? column(QuestionId.of(name)) : name);
        }
        return String.join(",", names);
    }

    static Questionnaire of(Questionnaire survey) {
        List<Question> questions = new ArrayList<>();
        ResponseLayout layout = survey.layout();
        for (Question question : survey.questions()) {
            questions.add(renamed(question));
            if (!rename(question.id()).equals(question.id())) {
                layout = layout.withColumns(rename(question.id()).value(), QuestionColumns.of(column(question.id())));
            }
        }
        List<Section> sections = survey.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.items().stream().map(RenamedQuestions::rename).toList()))
                .toList();
        return new Questionnaire(
                survey.survey(), survey.scale(), questions, sections, layout, survey.method(), Set.of());
    }

    private static Question renamed(Question question) {
        QuestionInfo info = question.info();
        Optional<Route> route = info.route().map(RenamedQuestions::renamed);
        QuestionInfo other =
                new QuestionInfo(rename(info.id()), info.wording(), info.demographic(), route, info.comparesWith());
        if (question instanceof SingleChoice choice) {
            return new SingleChoice(other, choice.options());
        }
        NumericQuestion number = (NumericQuestion) question;
        return new NumericQuestion(other, number.lowest(), number.highest(), number.whole());
    }

    private static Route renamed(Route route) {
        if (route instanceof Route.AnsweredWith answered) {
            return new Route.AnsweredWith(rename(answered.question()), new TreeSet<>(answered.codes()));
        }
        if (route instanceof Route.AllOf all) {
            return new Route.AllOf(
                    all.parts().stream().map(RenamedQuestions::renamed).toList());
        }
        return new Route.AnyOf(((Route.AnyOf) route)
                .parts().stream().map(RenamedQuestions::renamed).toList());
    }

    /** The later questionnaire, comparing with the renamed questions of a year. */
    static Questionnaire comparingWithRenamed(Questionnaire survey, int year) {
        List<Question> questions = new ArrayList<>();
        for (Question question : survey.questions()) {
            QuestionInfo info = question.info();
            Map<Integer, Comparability> years = new TreeMap<>(info.comparesWith());
            if (years.get(year) instanceof Comparability.SameAs same) {
                years.put(year, new Comparability.SameAs(rename(same.question())));
            }
            QuestionInfo other = new QuestionInfo(info.id(), info.wording(), info.demographic(), info.route(), years);
            questions.add(
                    question instanceof SingleChoice choice ? new SingleChoice(other, choice.options()) : question);
        }
        return new Questionnaire(
                survey.survey(),
                survey.scale(),
                questions,
                survey.sections(),
                survey.layout(),
                survey.method(),
                Set.of());
    }
}
