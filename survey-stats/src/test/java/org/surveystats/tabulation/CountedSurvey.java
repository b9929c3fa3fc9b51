package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
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

/**
 * A survey given by how many people answered what: age (the stratum), sex, Q1 (scored), Q2 (books and music) and Q3
 * (who said No).
 */
final class CountedSurvey {
    private static final ResponseLayout LAYOUT = ResponseLayout.of("unit")
            .withStrata(new StratumVariable.Coded(
                    "age", QuestionId.of("age"), List.of(category("young", 1), category("old", 2))))
            .withColumns("Q2", QuestionColumns.delimited("Q2", ";"));

    private static final List<String> COLUMNS = List.of("unit", "age", "sex", "Q1", "Q2", "Q3");

    static final Questionnaire QUESTIONNAIRE = questionnaire(LAYOUT);

    static final Questionnaire WITHOUT_Q1 = questionnaire(LAYOUT.withNotAsked("Q1"));

    private final Questionnaire questionnaire;
    private final List<List<String>> rows = new ArrayList<>();

    private CountedSurvey(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static CountedSurvey of() {
        return new CountedSurvey(QUESTIONNAIRE);
    }

    static CountedSurvey of(Questionnaire questionnaire) {
        return new CountedSurvey(questionnaire);
    }

    private static Questionnaire questionnaire(ResponseLayout layout) {
        return Questionnaire.of(
                SurveyInfo.of("counted", 2024),
                layout,
                SingleChoice.of(QuestionInfo.of("age", "Age"), AnswerOption.of(1, "Young"), AnswerOption.of(2, "Old")),
                SingleChoice.of(
                        QuestionInfo.of("sex", "Sex").asDemographic(),
                        AnswerOption.of(1, "Male"),
                        AnswerOption.of(2, "Female"),
                        AnswerOption.of(3, "Other")),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Well?"),
                        AnswerOption.scored(1, "Yes", 10),
                        AnswerOption.scored(2, "No", 0),
                        AnswerOption.excluded(8, "Don't know", "don't know")),
                MultipleChoice.of(
                        QuestionInfo.of("Q2", "Which?"), TickOption.of(1, "Books"), TickOption.of(2, "Music")),
                SingleChoice.of(
                        QuestionInfo.of("Q3", "Why not?").withRoute(Route.answered("Q1", 2)),
                        AnswerOption.of(1, "Time"),
                        AnswerOption.of(2, "Money")));
    }

    /** The answers are to age, sex, Q1, Q2 and Q3; those left out are blank. */
    CountedSurvey with(int people, String unit, String... answers) {
        List<String> row = new ArrayList<>(List.of(unit));
        row.addAll(List.of(answers));
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        rows.addAll(Collections.nCopies(people, asked(row)));
        return this;
    }

    private List<String> asked(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(i -> !questionnaire.layout().notAsked().contains(QuestionId.of(COLUMNS.get(i))))
                .mapToObj(row::get)
                .toList();
    }

    private static StratumVariable.CodeCategory category(String label, int code) {
        return new StratumVariable.CodeCategory(label, new TreeSet<>(List.of(code)));
    }

    private Responses responses() {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder =
                new ResponseDecoder(questionnaire, "counted", Strictness.STRICT, 100_000, batches::add);
        decoder.header(asked(COLUMNS));
        for (int i = 0; i < rows.size(); i++) {
            decoder.row(2 + i, rows.get(i));
        }
        decoder.finish();
        return Cleaning.of(questionnaire).clean(batches.get(0));
    }

    AnswerTally tally(TallyPlan plan) {
        return AnswerTally.of(plan, List.of(responses()));
    }

    AnswerTally byUnit() {
        return tally(TallyPlan.of(questionnaire));
    }

    /** By unit and the answer to a question. */
    AnswerTally byUnitAnd(String question) {
        return tally(TallyPlan.of(questionnaire).groupedBy(GroupBy.units().with(GroupBy.answer(question))));
    }

    Tabulation tables(BenchmarkMethod method) {
        return Tabulation.of(byUnit(), method);
    }

    Tabulation tables() {
        return tables(BenchmarkMethod.nhs2021());
    }
}
