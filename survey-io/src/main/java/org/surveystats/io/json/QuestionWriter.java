package org.surveystats.io.json;

import java.util.List;
import java.util.Map;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Wording;

/** Writes questions and their routes. */
final class QuestionWriter {
    private QuestionWriter() {}

    static Map<String, Object> write(Question question) {
        QuestionInfo info = question.info();
        Wording wording = info.wording();
        JsonObject out = new JsonObject()
                .always("id", info.id().value())
                .always("form", form(question))
                .put("text", wording.text())
                .put("paraphrased", wording.paraphrased())
                .put("labelsParaphrased", wording.labelsParaphrased())
                .put("theme", wording.theme())
                .put("summary", wording.summary())
                .put("base", wording.base())
                .put("demographic", info.demographic());
        info.route().ifPresent(route -> out.always("route", route(route)));
        JsonObject comparesWith = new JsonObject();
        info.comparesWith().forEach((year, with) -> comparesWith.always(Integer.toString(year), comparability(with)));
        out.put("comparesWith", comparesWith.fields());
        if (question instanceof SingleChoice single) {
            out.put(
                    "options",
                    single.options().stream().map(QuestionWriter::answer).toList());
        } else if (question instanceof MultipleChoice multiple) {
            out.put(
                    "options",
                    multiple.options().stream().map(QuestionWriter::tick).toList());
        } else if (question instanceof NumericQuestion numeric) {
            out.always("lowest", numeric.lowest())
                    .always("highest", numeric.highest())
                    .put("whole", numeric.whole());
        }
        return out.fields();
    }

    private static String form(Question question) {
        if (question instanceof SingleChoice) {
            return "single";
        }
        if (question instanceof MultipleChoice) {
            return "multiple";
        }
        return question instanceof NumericQuestion ? "numeric" : "text";
    }

    private static Map<String, Object> route(Route route) {
        if (route instanceof Route.AllOf all) {
            return Map.of("all", all.parts().stream().map(QuestionWriter::route).toList());
        }
        if (route instanceof Route.AnyOf any) {
            return Map.of("any", any.parts().stream().map(QuestionWriter::route).toList());
        }
        Route.AnsweredWith answered = (Route.AnsweredWith) route;
        return new JsonObject()
                .always("question", answered.question().value())
                .always("codes", List.copyOf(answered.codes()))
                .fields();
    }

    private static Object comparability(Comparability with) {
        if (with instanceof Comparability.SameAs same) {
            return same.question().value();
        }
        return Map.of("notComparable", ((Comparability.NotComparable) with).reason());
    }

    private static Map<String, Object> answer(AnswerOption option) {
        return new JsonObject()
                .always("code", option.code())
                .always("label", option.label())
                .put("score", option.score())
                .put("exclusion", option.exclusion())
                .fields();
    }

    private static Map<String, Object> tick(TickOption option) {
        return new JsonObject()
                .always("code", option.code())
                .always("label", option.label())
                .put("ticked", option.ticked())
                .put("notTicked", option.notTicked())
                .put("exclusion", option.exclusion())
                .put("exclusive", option.exclusive())
                .fields();
    }
}
