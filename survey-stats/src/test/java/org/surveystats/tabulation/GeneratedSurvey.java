package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/** A survey of units of given sizes: two age strata, sex, a scored question, a multiple choice and a routed one. */
record GeneratedSurvey(Responses responses) {
    static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("generated", 2024),
            ResponseLayout.of("unit")
                    .withStrata(new StratumVariable.Cut(
                            "age",
                            QuestionId.of("age"),
                            List.of(
                                    new StratumVariable.RangeCategory("young", 16, OptionalDouble.of(40)),
                                    new StratumVariable.RangeCategory("old", 40, OptionalDouble.empty()))))
                    .withColumns("Q2", QuestionColumns.delimited("Q2", ";")),
            new NumericQuestion(QuestionInfo.of("age", "Age"), 16, 110, true),
            SingleChoice.of(
                    QuestionInfo.of("sex", "Sex").asDemographic(),
                    AnswerOption.of(1, "Male"),
                    AnswerOption.of(2, "Female"),
                    AnswerOption.of(3, "Other")),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "Well?"),
                    AnswerOption.scored(1, "Yes", 10),
                    AnswerOption.scored(2, "Partly", 5),
                    AnswerOption.scored(3, "No", 0),
                    AnswerOption.excluded(8, "Don't know", "don't know")),
            MultipleChoice.of(
                    QuestionInfo.of("Q2", "Which?"),
                    TickOption.scored(1, "Books", 10, 0),
                    TickOption.scored(2, "Music", 10, 0),
                    TickOption.excluding(3, "Don't know", "don't know")),
            SingleChoice.of(
                    QuestionInfo.of("Q3", "If so, when?").withRoute(Route.answered("Q1", 1, 2)),
                    AnswerOption.of(1, "Now"),
                    AnswerOption.of(2, "Then")),
            SingleChoice.of(
                    QuestionInfo.of("Q4", "Why do you not know?").withRoute(Route.answered("Q1", 8)),
                    AnswerOption.of(1, "Forgot"),
                    AnswerOption.of(2, "Never knew")));

    /** In every second survey everybody states the sex; in the last unit of every third most do not know Q1. */
    static GeneratedSurvey of(long seed, int... sizes) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(QUESTIONNAIRE, "generated", Strictness.STRICT, 100_000, batches::add);
        decoder.header(List.of("unit", "age", "sex", "Q1", "Q2", "Q3", "Q4"));
        boolean stated = seed % 2 == 0;
        boolean unknowing = seed % 3 == 0;
        int line = 2;
        for (int unit = 0; unit < sizes.length; unit++) {
            for (int i = 0; i < sizes[unit]; i++) {
                decoder.row(
                        line++,
                        List.of(
                                "U" + unit,
                                pick(random, "20", "30", "50", "60", "70", "80", ""),
                                pick(
                                        random,
                                        "1",
                                        "1",
                                        "1",
                                        "2",
                                        "2",
                                        "2",
                                        "2",
                                        "3",
                                        stated || random.nextInt(4) > 0 ? "1" : ""),
                                unknowing && unit == sizes.length - 1
                                        ? pick(random, "1", "2", "3", "8", "8", "8", "8", "8", "8", "")
                                        : pick(random, "1", "1", "2", "2", "3", "3", "8", ""),
                                pick(random, "1", "2", "1;2", "1;2", "3", ""),
                                pick(random, "1", "2", "2", ""),
                                pick(random, "1", "2", "2", "")));
            }
        }
        decoder.finish();
        return new GeneratedSurvey(Cleaning.of(QUESTIONNAIRE).clean(batches.get(0)));
    }

    private static String pick(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }

    AnswerTally byUnit() {
        return AnswerTally.of(TallyPlan.of(QUESTIONNAIRE), List.of(responses));
    }

    AnswerTally byUnitAndSex() {
        GroupBy groups = GroupBy.units().with(GroupBy.answer("sex"));
        return AnswerTally.of(TallyPlan.of(QUESTIONNAIRE).groupedBy(groups), List.of(responses));
    }
}
