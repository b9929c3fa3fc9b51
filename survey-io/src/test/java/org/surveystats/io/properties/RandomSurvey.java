package org.surveystats.io.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/** Random answers to a small questionnaire of every form that is scored. The same seed gives the same survey. */
final class RandomSurvey {
    static final Questionnaire QUESTIONNAIRE = questionnaire();
    static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);

    /** A respondent as a unit and cells by column. */
    record Row(String unit, Map<String, String> cells) {}

    private final Random random;
    private final List<Row> rows = new ArrayList<>();

    RandomSurvey(long seed) {
        random = new Random(seed);
        int units = 2 + random.nextInt(7);
        int respondents = 20 + random.nextInt(280);
        for (int i = 0; i < respondents; i++) {
            rows.add(row("U" + (int) (units * random.nextDouble() * random.nextDouble())));
        }
    }

    private static Questionnaire questionnaire() {
        StratumVariable.Cut age = new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("16-49", 16, OptionalDouble.of(50)),
                        new StratumVariable.RangeCategory("50+", 50, OptionalDouble.empty())));
        StratumVariable.Coded sex = new StratumVariable.Coded(
                "sex",
                QuestionId.of("sex"),
                List.of(
                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(2)))));
        return Questionnaire.of(
                        SurveyInfo.of("Random survey", 2021),
                        ResponseLayout.of("unit").withStrata(age, sex),
                        new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true),
                        SingleChoice.of(
                                QuestionInfo.of("sex", "Sex").asDemographic(),
                                AnswerOption.of(1, "man"),
                                AnswerOption.of(2, "woman"),
                                AnswerOption.of(3, "another")),
                        SingleChoice.of(
                                QuestionInfo.of("Q1", "Any?"), AnswerOption.of(1, "yes"), AnswerOption.of(2, "no")),
                        SingleChoice.of(
                                QuestionInfo.of("Q2", "How good?").withRoute(Route.answered("Q1", 1)),
                                AnswerOption.scored(1, "very", 10),
                                AnswerOption.scored(2, "fairly", 20.0 / 3),
                                AnswerOption.scored(3, "hardly", 10.0 / 3),
                                AnswerOption.scored(4, "not", 0),
                                AnswerOption.excluded(5, "no idea", "no idea")),
                        SingleChoice.of(
                                QuestionInfo.of("Q3", "How fast?"),
                                AnswerOption.scored(1, "fast", 10),
                                AnswerOption.scored(2, "so so", 5),
                                AnswerOption.scored(3, "slow", 0)),
                        MultipleChoice.of(
                                QuestionInfo.of("Q4", "What?"),
                                TickOption.scored(1, "this", 10, 0),
                                TickOption.scored(2, "that", 0, 10),
                                TickOption.excluding(9, "none", "none")))
                .withSections(Section.of("A", "Quality", "Q2", "Q3", "Q4_1"), Section.of("B", "That", "Q4_2"));
    }

    private Row row(String unit) {
        Map<String, String> cells = new HashMap<>();
        cells.put("age", random.nextInt(20) == 0 ? "" : String.valueOf(10 + random.nextInt(80)));
        cells.put("sex", code(3));
        cells.put("Q1", code(2));
        cells.put("Q2", code(5));
        cells.put("Q3", code(3));
        cells.put("Q4_1", String.valueOf(random.nextInt(2)));
        cells.put("Q4_2", String.valueOf(random.nextInt(2)));
        cells.put("Q4_9", random.nextInt(10) == 0 ? "1" : "");
        return new Row(unit, cells);
    }

    private String code(int codes) {
        return random.nextInt(8) == 0 ? "" : String.valueOf(1 + random.nextInt(codes));
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> shuffled() {
        List<Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return other;
    }

    /** The rows in a random number of parts, some of them empty. */
    List<List<Row>> parts(List<Row> whole) {
        List<List<Row>> parts = new ArrayList<>();
        int from = 0;
        while (from < whole.size()) {
            int to = Math.min(whole.size(), from + random.nextInt(60));
            parts.add(whole.subList(from, to));
            from = to;
        }
        return parts;
    }

    static AnswerTally tally(TallyPlan plan, List<Row> rows) {
        return rows.isEmpty() ? new AnswerTally(plan) : new AnswerTally(plan).add(cleaned(plan, rows));
    }

    static Responses cleaned(TallyPlan plan, List<Row> rows) {
        ResponsesBuilder builder = ResponsesBuilder.of(plan.questionnaire());
        rows.forEach(row -> builder.add(row.unit(), row.cells()));
        return Cleaning.of(plan.questionnaire()).clean(builder.build());
    }

    static AnswerTally tally(List<Row> rows) {
        return tally(PLAN, rows);
    }
}
