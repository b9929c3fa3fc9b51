package org.surveystats.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
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
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/** An invented survey of hospital wards with every form of question, a route, four strata and a grouping column. */
public final class WardSurvey {
    /** The scored items in the order of the questionnaire. */
    public static final List<String> SCORED = List.of("Q1", "Q2", "Q3_1", "Q6");

    private static final double[] Q1 = {10, 5, 0};
    private static final double[] Q2 = {10, 20 / 3.0, 10 / 3.0, 0};
    private static final double[] Q6 = {10, 0};

    private WardSurvey() {}

    /** One returned questionnaire: the unit and the cells by column. */
    public record Respondent(String unit, Map<String, String> cells) {
        public Respondent {
            cells = Map.copyOf(cells);
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The stratum by the cut points, -1 when age or sex says nothing. */
        public int stratum() {
            if (cell("AGE").isEmpty()
                    || !(cell("SEX").equals("1") || cell("SEX").equals("2"))) {
                return -1;
            }
            int old = Integer.parseInt(cell("AGE")) >= 40 ? 1 : 0;
            return 2 * old + Integer.parseInt(cell("SEX")) - 1;
        }

        /** The score of the answer to an item, NaN where it has none. */
        public double score(String item) {
            return switch (item) {
                case "Q1" -> score(Q1, cell("Q1"));
                case "Q2" -> cell("Q1").equals("1") || cell("Q1").equals("2") ? score(Q2, cell("Q2")) : Double.NaN;
                case "Q3_1" -> phone();
                case "Q6" -> score(Q6, cell("Q6"));
                default -> throw new IllegalArgumentException("item must be one of " + SCORED + ": " + item);
            };
        }

        private double phone() {
            boolean nothing = !cell("Q3_1").equals("1") && !cell("Q3_2").equals("1");
            if (cell("Q3_3").equals("1") || nothing) {
                return Double.NaN;
            }
            return cell("Q3_1").equals("1") ? 10 : 0;
        }

        private static double score(double[] scores, String cell) {
            int code = cell.isEmpty() ? 0 : Integer.parseInt(cell);
            return code >= 1 && code <= scores.length ? scores[code - 1] : Double.NaN;
        }
    }

    /** A respondent with the cells column, value, column, value. */
    public static Respondent respondent(String unit, String... cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            byColumn.put(cells[i], cells[i + 1]);
        }
        return new Respondent(unit, byColumn);
    }

    /** The questionnaire of a year, each question comparable with itself the year before. */
    public static Questionnaire questionnaire(int year) {
        QuestionInfo q1 = info("Q1", year);
        QuestionInfo q2 = info("Q2", year).withRoute(Route.answered("Q1", 1, 2));
        return new Questionnaire(
                SurveyInfo.of("Wards", year),
                org.surveystats.questionnaire.ScoreScale.ZERO_TO_TEN,
                List.of(
                        SingleChoice.of(
                                info("SEX", year).asDemographic(),
                                AnswerOption.of(1, "Man"),
                                AnswerOption.of(2, "Woman"),
                                AnswerOption.of(3, "Prefer not to say")),
                        new NumericQuestion(info("AGE", year), 16, 120, true),
                        SingleChoice.of(
                                q1,
                                AnswerOption.scored(1, "Always", 10),
                                AnswerOption.scored(2, "Sometimes", 5),
                                AnswerOption.scored(3, "Never", 0),
                                AnswerOption.excluded(4, "Don't know", "don't know")),
                        SingleChoice.of(
                                q2,
                                AnswerOption.scored(1, "Very", Q2[0]),
                                AnswerOption.scored(2, "Fairly", Q2[1]),
                                AnswerOption.excluded(5, "Does not apply", "does not apply"),
                                AnswerOption.scored(3, "A little", Q2[2]),
                                AnswerOption.scored(4, "Not at all", Q2[3])),
                        MultipleChoice.of(
                                info("Q3", year),
                                TickOption.scored(1, "Phone", 10, 0),
                                TickOption.of(2, "Letter"),
                                TickOption.excluding(3, "Can't remember", "can't remember")),
                        SingleChoice.of(info("Q4", year), AnswerOption.of(1, "Ward A"), AnswerOption.of(2, "Ward B")),
                        new TextQuestion(info("Q5", year)),
                        SingleChoice.of(
                                info("Q6", year), AnswerOption.scored(1, "Yes", 10), AnswerOption.scored(2, "No", 0))),
                List.of(
                        Section.of("1", "Care", "Q1", "Q2"),
                        Section.of("2", "Contact", "Q3_1", "Q2", "Q1"),
                        Section.of("3", "Overall", "Q6")),
                ResponseLayout.of("unit").withStrata(age(), sex()).withGroupings(GroupingColumn.of("site")),
                Map.of(),
                Set.of());
    }

    /** The questionnaire of 2022. */
    public static Questionnaire questionnaire() {
        return questionnaire(2022);
    }

    private static QuestionInfo info(String id, int year) {
        return QuestionInfo.of(id, "Question " + id + "?").comparedWith(year - 1, id);
    }

    /** Under 40, 40 and over. */
    public static StratumVariable age() {
        return new StratumVariable.Cut(
                "age",
                QuestionId.of("AGE"),
                List.of(
                        new StratumVariable.RangeCategory("16-39", 16, OptionalDouble.of(40)),
                        new StratumVariable.RangeCategory("40+", 40, OptionalDouble.empty())));
    }

    /** Men and women; the third answer is in no category. */
    public static StratumVariable sex() {
        return new StratumVariable.Coded(
                "sex",
                QuestionId.of("SEX"),
                List.of(
                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(2)))));
    }

    /** The respondents as a batch that is not cleaned. */
    public static Responses raw(Questionnaire questionnaire, List<Respondent> respondents) {
        ResponsesBuilder builder = ResponsesBuilder.of(questionnaire);
        respondents.forEach(respondent -> builder.add(respondent.unit(), respondent.cells()));
        return builder.build();
    }

    /** The respondents as a cleaned batch. */
    public static Responses clean(Questionnaire questionnaire, List<Respondent> respondents) {
        return Cleaning.of(questionnaire).clean(raw(questionnaire, respondents));
    }

    /** The respondents as a cleaned batch of the questionnaire of 2022. */
    public static Responses clean(Respondent... respondents) {
        return clean(questionnaire(), List.of(respondents));
    }

    /**
     * Random respondents of the units U1, U2 and so on: every cell is blank now and then, some answers are off route.
     */
    public static List<Respondent> random(long seed, int units, int ofUnit) {
        Random random = new Random(seed);
        List<Respondent> respondents = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            double good = 0.2 + 0.6 * random.nextDouble();
            double men = 0.2 + 0.6 * random.nextDouble();
            for (int i = 0; i < ofUnit; i++) {
                respondents.add(random(random, "U" + unit, good, men));
            }
        }
        return respondents;
    }

    private static Respondent random(Random random, String unit, double good, double men) {
        Map<String, String> cells = new HashMap<>();
        cells.put("SEX", random.nextInt(20) == 0 ? "3" : random.nextDouble() < men ? "1" : "2");
        cells.put("AGE", blank(random) ? "" : String.valueOf(16 + random.nextInt(80)));
        cells.put("site", random.nextInt(10) == 0 ? "" : "site " + random.nextInt(3));
        cells.put("Q1", blank(random) ? "" : code(random, good, 4));
        cells.put("Q2", blank(random) ? "" : code(random, good, 5));
        cells.put("Q3_1", random.nextDouble() < good ? "1" : "");
        cells.put("Q3_2", random.nextDouble() < good ? "1" : "0");
        cells.put("Q3_3", random.nextInt(15) == 0 ? "1" : "");
        cells.put("Q4", blank(random) ? "" : code(random, good, 2));
        cells.put("Q6", blank(random) ? "" : code(random, good, 2));
        return new Respondent(unit, cells);
    }

    private static boolean blank(Random random) {
        return random.nextInt(12) == 0;
    }

    private static String code(Random random, double good, int codes) {
        int code = 1;
        while (code < codes && random.nextDouble() > good) {
            code++;
        }
        return String.valueOf(code);
    }
}
