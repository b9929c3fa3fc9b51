package org.surveystats.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.MultiCodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** An invented survey with questions of 1 to 300 levels, made of random columns, for counting at size. */
public final class ColumnSurvey {
    private static final List<Integer> LEVELS = List.of(1, 2, 5, 6, 7, 11, 14, 30, 254, 300);

    private static final Questionnaire QUESTIONNAIRE = made();

    private ColumnSurvey() {}

    /** Questions Q1, Q2 ... Q300 by their numbers of levels, every third level unscored, and M of three options. */
    public static Questionnaire questionnaire() {
        return QUESTIONNAIRE;
    }

    private static Questionnaire made() {
        List<org.surveystats.questionnaire.Question> questions = new ArrayList<>();
        questions.add(SingleChoice.of(
                QuestionInfo.of("sex", "Sex?"),
                AnswerOption.of(1, "m"),
                AnswerOption.of(2, "f"),
                AnswerOption.of(3, "x")));
        questions.add(new NumericQuestion(QuestionInfo.of("age", "Age?"), 0, 1000, false));
        for (int levels : LEVELS) {
            AnswerOption[] options = IntStream.rangeClosed(1, levels)
                    .mapToObj(code -> code % 3 == 0
                            ? AnswerOption.excluded(code, "level " + code, "every third")
                            : AnswerOption.scored(code, "level " + code, code % 11))
                    .toArray(AnswerOption[]::new);
            questions.add(SingleChoice.of(QuestionInfo.of("Q" + levels, "Question?"), options));
        }
        questions.add(MultipleChoice.of(
                QuestionInfo.of("M", "Which?"),
                TickOption.scored(1, "a", 10, 0),
                TickOption.of(2, "b"),
                TickOption.excluding(3, "none", "none")));
        return new Questionnaire(
                SurveyInfo.of("Columns", 2022),
                ScoreScale.ZERO_TO_TEN,
                questions,
                List.of(
                        Section.of("1", "Short", "Q5", "Q7", "Q2"),
                        Section.of("2", "Long", "Q11", "Q300", "M_1", "Q5"),
                        Section.of("3", "Longest", "Q254", "Q14")),
                ResponseLayout.of("unit").withStrata(age(), sex()).withGroupings(GroupingColumn.of("site")),
                Map.of(),
                Set.of());
    }

    private static StratumVariable age() {
        return new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("0-39", 0, OptionalDouble.of(39.5)),
                        new StratumVariable.RangeCategory("40-129", 40, OptionalDouble.of(130)),
                        new StratumVariable.RangeCategory("200+", 200, OptionalDouble.empty())));
    }

    private static StratumVariable sex() {
        return new StratumVariable.Coded(
                "sex",
                QuestionId.of("sex"),
                List.of(
                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(2)))));
    }

    /** The stratum by definition: three ages by two sexes, 6 where either is in no category. */
    public static int stratum(double age, int sexState) {
        int category = age < 39.5 ? 0 : age >= 40 && age < 130 ? 1 : age >= 200 ? 2 : -1;
        return category < 0 || sexState < 1 || sexState > 2 ? 6 : 2 * category + sexState - 1;
    }

    /** A batch of random answers, not cleaned; units and sites are named from 0 up to their number. */
    public static Responses random(RandomGenerator random, int rows, int units, int sites) {
        Questionnaire questionnaire = questionnaire();
        var columns = Responses.ofColumns(
                        questionnaire,
                        labels("U", units, random.ints(rows, 0, units).toArray()))
                .grouping(
                        "site", labels("s", sites, random.ints(rows, -1, sites).toArray()))
                .column("sex", CodedColumn.of(3, random.ints(rows, 0, 5).toArray()))
                .column(
                        "age",
                        NumericColumn.of(random.doubles(rows)
                                .map(u -> u < 0.05 ? Double.NaN : u < 0.1 ? 300 * u + 10.25 : Math.floor(280 * u))
                                .toArray()))
                .column(
                        "M",
                        MultiCodedColumn.of(
                                (MultipleChoice) questionnaire.question("M"),
                                random.longs(rows, 0, 8).toArray()));
        for (int levels : LEVELS) {
            columns.column(
                    "Q" + levels,
                    CodedColumn.of(levels, random.ints(rows, 0, levels + 2).toArray()));
        }
        return columns.build();
    }

    private static LabelColumn labels(String prefix, int number, int[] indices) {
        return new LabelColumn(
                IntStream.range(0, number).mapToObj(i -> prefix + i).toList(), indices);
    }
}
