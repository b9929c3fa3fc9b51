package org.surveystats.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;

/** The questionnaires that are measured. */
public final class Surveys {
    /** The trusts of the survey of 2021. */
    public static final int TRUSTS = 54;

    /** The categories of sex. */
    public static final int SEXES = 2;

    private Surveys() {}

    /**
     * The whole questionnaire of the Community Mental Health Survey 2021: age, 45 questions of which 28 are scored,
     * routes.
     *
     * @return the questionnaire as it is bundled
     */
    public static Questionnaire whole() {
        return CommunityMentalHealth.questionnaire(2021);
    }

    /**
     * Age, sex and the first scored questions of that questionnaire, without routes and without the respondents'
     * identities: what the counting of answers is measured on.
     *
     * @param questions how many scored questions, 1 to 28
     * @return the shorter questionnaire; sections keep those of their questions that are left
     */
    public static Questionnaire scored(int questions) {
        Questionnaire whole = whole();
        List<Question> kept = new ArrayList<>();
        kept.add(whole.question("age"));
        kept.add(whole.question("sex"));
        whole.questions().stream()
                .filter(Question::scored)
                .limit(questions)
                .map(Surveys::withoutRoute)
                .forEach(kept::add);
        List<QuestionId> ids = kept.stream().map(Question::id).toList();
        List<Section> sections = new ArrayList<>();
        for (Section section : whole.sections()) {
            List<QuestionId> items =
                    section.items().stream().filter(ids::contains).toList();
            if (!items.isEmpty()) {
                sections.add(new Section(section.id(), section.title(), items));
            }
        }
        return new Questionnaire(
                whole.survey(),
                whole.scale(),
                kept,
                sections,
                withoutRespondents(whole.layout()),
                whole.method(),
                whole.sameIds());
    }

    private static ResponseLayout withoutRespondents(ResponseLayout layout) {
        return new ResponseLayout(
                layout.unitColumn(),
                Optional.empty(),
                layout.strata(),
                layout.groupings(),
                layout.missingCodes(),
                layout.columns(),
                layout.notAsked(),
                layout.rows(),
                layout.file(),
                layout.answers(),
                layout.answersTo());
    }

    private static Question withoutRoute(Question question) {
        QuestionInfo routed = question.info();
        QuestionInfo info = new QuestionInfo(
                routed.id(), routed.wording(), routed.demographic(), Optional.empty(), routed.comparesWith());
        if (question instanceof SingleChoice choice) {
            return new SingleChoice(info, choice.options());
        }
        throw new IllegalArgumentException("question must be a single choice: " + question.id());
    }

    /**
     * The questions that have a column of levels, in the order of the questionnaire.
     *
     * @param questionnaire one whose questions are all of single choice, but for one number
     * @return its single choice questions
     */
    public static List<SingleChoice> choices(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> !(question instanceof NumericQuestion))
                .map(SingleChoice.class::cast)
                .toList();
    }

    /**
     * Where the age groups of the standardisation begin; the last has no end.
     *
     * @param questionnaire one of this class
     * @return the first year of each group, ascending
     */
    public static int[] ageStarts(Questionnaire questionnaire) {
        StratumVariable.Cut ages =
                (StratumVariable.Cut) questionnaire.layout().strata().get(0);
        return ages.intervals().stream()
                .mapToInt(interval -> (int) interval.from())
                .toArray();
    }

    /**
     * The strata of the standardisation, the unknown one included.
     *
     * @param questionnaire one of this class
     * @return age groups times sexes, and one
     */
    public static int strata(Questionnaire questionnaire) {
        return ageStarts(questionnaire).length * SEXES + 1;
    }
}
