package org.surveystats.io.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
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
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

/**
 * A survey of two years that has something hidden of every kind. Fewer than 20 answers are hidden in 2021, fewer than
 * 15 in 2020, and cells of fewer than 5.
 *
 * <ul>
 *   <li>A to D are shown; in 2020 A has 12 respondents, too few for any year, and B 17, too few for 2021's method; in C
 *       two people did not know Q3 and three gave its lowest answer
 *   <li>of E three people answered both Q8 and Q9
 *   <li>of F three people are of origin c and two of d
 *   <li>of G twelve people were led to Q6, which only leads to Q7, of which no unit has enough
 *   <li>H has 14 respondents; I has 55, 15 of them of known age; J has no old men, so that no score of it is shown
 * </ul>
 *
 * @param now the respondents of 2021
 * @param then those of 2020
 */
record MadeSurvey(List<Row> now, List<Row> then) {
    static final int YEAR = 2021;
    static final BenchmarkMethod METHOD = BenchmarkMethod.nhs2021()
            .withMinimumRespondents(20)
            .with("minimumCell", "5")
            .with("emptyStratum", "no-scores");
    private static final BenchmarkMethod EARLIER = BenchmarkMethod.nhs2021().withMinimumRespondents(15);

    /** The answers by question, with the codes that may stand there, the likelier ones more than once. */
    static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("origin", List.of("1", "2", "3", "4")),
            Map.entry("cond", List.of("1", "2", "3")),
            Map.entry("Q1", List.of("1", "1", "2")),
            Map.entry("Q2", List.of("1", "2", "3", "9")),
            Map.entry("Q3", List.of("1", "2", "3", "9")),
            Map.entry("Q4_1", List.of("0", "1")),
            Map.entry("Q4_2", List.of("0", "1")),
            Map.entry("Q4_9", List.of("0")),
            Map.entry("Q5", List.of("1", "2")),
            Map.entry("Q6", List.of("1", "2", "3")),
            Map.entry("Q7", List.of("1", "2")),
            Map.entry("Q8", List.of("1", "2", "3")),
            Map.entry("Q9", List.of("1", "2", "3")));

    private static final List<String> GROUPINGS = List.of("sex", "origin", "ward");

    MadeSurvey {
        now = List.copyOf(now);
        then = List.copyOf(then);
    }

    /** A respondent, by number in the unit, with cells by column. */
    record Row(String unit, int number, Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        String of(String column) {
            return cells.getOrDefault(column, "");
        }

        Row with(String column, String cell) {
            Map<String, String> changed = new HashMap<>(cells);
            changed.put(column, cell);
            return new Row(unit, number, changed);
        }
    }

    static MadeSurvey of(long seed) {
        Random random = new Random(seed);
        List<Row> now = new ArrayList<>();
        now.addAll(unit(random, "A", 78));
        now.addAll(unit(random, "B", 72));
        now.addAll(each(unit(random, "C", 75), i -> row -> row.with("Q3", i < 3 ? "3" : i < 5 ? "9" : code(i, 2))));
        now.addAll(unit(random, "D", 70));
        now.addAll(each(
                unit(random, "E", 78),
                i -> row -> row.with("Q8", i < 40 ? row.of("Q8") : "")
                        .with("Q9", i < 37 ? "" : i < 40 ? code(i, 3) : row.of("Q9"))));
        now.addAll(each(
                unit(random, "F", 76),
                i -> row -> row.with(
                        "origin",
                        i < 3 ? "3" : i < 5 ? "4" : row.of("origin").matches("[34]") ? "1" : row.of("origin"))));
        now.addAll(each(unit(random, "G", 74), i -> row -> row.with("Q5", i < 12 ? "1" : "2")));
        now.addAll(unit(random, "H", 14));
        now.addAll(each(unit(random, "I", 55), i -> row -> i < 15 ? row.with("age", age(i)) : row.with("age", "")));
        now.addAll(each(unit(random, "J", 50), i -> row -> row.of("sex").equals("1") ? row.with("age", "30") : row));
        List<Row> then = new ArrayList<>();
        then.addAll(unit(random, "A", 12));
        then.addAll(each(
                unit(random, "B", 17),
                i -> row -> row.with("age", age(i))
                        .with("sex", code(i, 2))
                        .with("Q3", code(i, 3))
                        .with("Q8", code(i, 2))));
        for (String unit : List.of("C", "D", "E", "F", "G")) {
            then.addAll(unit(random, unit, 64));
        }
        return new MadeSurvey(now, then);
    }

    private interface Nth {
        UnaryOperator<Row> change(int row);
    }

    private static List<Row> each(List<Row> rows, Nth nth) {
        List<Row> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(nth.change(i).apply(rows.get(i)));
        }
        return changed;
    }

    private static String code(int i, int codes) {
        return String.valueOf(1 + i % codes);
    }

    /** Young and old by turns of four, so that there are both of either sex. */
    private static String age(int i) {
        return i / 2 % 2 == 0 ? "30" : "60";
    }

    private static List<Row> unit(Random random, String unit, int respondents) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < respondents; i++) {
            Map<String, String> cells = new HashMap<>();
            cells.put("sex", i % 5 == 4 ? "3" : code(i, 2));
            cells.put("age", i % 23 == 21 ? "" : age(i));
            cells.put("ward", i % 7 == 3 ? "" : random.nextInt(3) == 0 ? "South" : "North");
            cells.put("origin", String.valueOf(1 + Math.max(0, random.nextInt(6) - 2)));
            for (String question : List.of("cond", "Q1", "Q2", "Q3", "Q4_1", "Q4_2", "Q5", "Q6", "Q7", "Q8", "Q9")) {
                boolean blank = random.nextInt(9) == 0 && !question.startsWith("Q4");
                cells.put(question, blank ? "" : any(random, question));
            }
            rows.add(new Row(unit, i, cells));
        }
        return rows;
    }

    static String any(Random random, String question) {
        List<String> codes = CODES.get(question);
        return codes.get(random.nextInt(codes.size()));
    }

    /** One of three codes that are scored. */
    static String score(Random random) {
        return code(random.nextInt(3), 3);
    }

    /** Other answers of the respondents of 2021. */
    MadeSurvey withNow(UnaryOperator<Row> change) {
        return new MadeSurvey(now.stream().map(change).toList(), then);
    }

    /** Other answers of the respondents of 2020. */
    MadeSurvey withThen(UnaryOperator<Row> change) {
        return new MadeSurvey(now, then.stream().map(change).toList());
    }

    static Questionnaire questionnaire(int year) {
        StratumVariable.Cut age = new StratumVariable.Cut(
                "age",
                QuestionId.of("age"),
                List.of(
                        new StratumVariable.RangeCategory("16-49", 16, OptionalDouble.of(50)),
                        new StratumVariable.RangeCategory("50+", 50, OptionalDouble.empty())));
        StratumVariable.Coded sex = new StratumVariable.Coded(
                "sex", QuestionId.of("sex"), List.of(category("men", 1), category("women", 2)));
        return Questionnaire.of(
                        SurveyInfo.of("Made survey", year),
                        ResponseLayout.of("unit").withStrata(age, sex).withGroupings(GroupingColumn.of("ward")),
                        new NumericQuestion(QuestionInfo.of("age", "Age").asDemographic(), 0, 120, true),
                        SingleChoice.of(
                                QuestionInfo.of("sex", "Sex").asDemographic(),
                                AnswerOption.of(1, "man"),
                                AnswerOption.of(2, "woman"),
                                AnswerOption.of(3, "another")),
                        SingleChoice.of(
                                QuestionInfo.of("origin", "Origin").asDemographic(),
                                AnswerOption.of(1, "a"),
                                AnswerOption.of(2, "b"),
                                AnswerOption.of(3, "c"),
                                AnswerOption.of(4, "d")),
                        scored(compared("cond", "Any lasting condition?").asDemographic()),
                        yesNo(QuestionInfo.of("Q1", "Were you seen?")),
                        scoredOrUnknown(compared("Q2", "How well?").withRoute(Route.answered("Q1", 1))),
                        scoredOrUnknown(compared("Q3", "How fast?")),
                        MultipleChoice.of(
                                compared("Q4", "What did you get?"),
                                TickOption.scored(1, "this", 10, 0),
                                TickOption.scored(2, "that", 0, 10),
                                TickOption.excluding(9, "none", "none")),
                        yesNo(QuestionInfo.of("Q5", "Did you call?")),
                        scored(compared("Q6", "Who answered?").withRoute(Route.answered("Q5", 1))),
                        yesNo(QuestionInfo.of("Q7", "Did they call back?").withRoute(Route.answered("Q6", 3))),
                        scored(compared("Q8", "How clean?")),
                        scored(compared("Q9", "How quiet?")))
                .withSections(
                        Section.of("1", "Care", "Q2", "Q3", "Q4_1"),
                        Section.of("2", "Calls", "Q6", "Q4_2"),
                        Section.of("3", "Rooms", "Q8", "Q9"));
    }

    private static StratumVariable.CodeCategory category(String label, int code) {
        return new StratumVariable.CodeCategory(label, new TreeSet<>(List.of(code)));
    }

    private static QuestionInfo compared(String id, String text) {
        return QuestionInfo.of(id, text).comparedWith(YEAR - 1, id);
    }

    private static SingleChoice yesNo(QuestionInfo info) {
        return SingleChoice.of(info, AnswerOption.of(1, "yes"), AnswerOption.of(2, "no"));
    }

    private static SingleChoice scored(QuestionInfo info) {
        return SingleChoice.of(
                info,
                AnswerOption.scored(1, "good", 10),
                AnswerOption.scored(2, "fair", 5),
                AnswerOption.scored(3, "bad", 0));
    }

    private static SingleChoice scoredOrUnknown(QuestionInfo info) {
        return SingleChoice.of(
                info,
                AnswerOption.scored(1, "good", 10),
                AnswerOption.scored(2, "fair", 5),
                AnswerOption.scored(3, "bad", 0),
                AnswerOption.excluded(9, "no idea", "no idea"));
    }

    private static AnswerTally tally(Questionnaire questionnaire, List<Row> rows, GroupBy groups) {
        ResponsesBuilder builder = ResponsesBuilder.of(questionnaire);
        rows.forEach(row -> builder.add(row.unit(), row.cells()));
        return new AnswerTally(TallyPlan.of(questionnaire).groupedBy(groups))
                .add(Cleaning.of(questionnaire).clean(builder.build()));
    }

    /** The counts of 2021. */
    AnswerTally tally() {
        return tally(questionnaire(YEAR), now, GroupBy.units());
    }

    /** The counts of 2021 by unit and what cross tables are made by, with its name. */
    Map<String, AnswerTally> parts() {
        Map<String, AnswerTally> parts = new HashMap<>();
        for (String grouping : GROUPINGS) {
            GroupBy inner = grouping.equals("ward") ? GroupBy.column(grouping) : GroupBy.answer(grouping);
            parts.put(grouping, tally(questionnaire(YEAR), now, GroupBy.units().with(inner)));
        }
        return parts;
    }

    Benchmark benchmark() {
        return Benchmark.of(tally(), METHOD, units());
    }

    Benchmark earlier() {
        return Benchmark.of(tally(questionnaire(YEAR - 1), then, GroupBy.units()), EARLIER, units());
    }

    private List<Unit> units() {
        return now.stream()
                .map(Row::unit)
                .distinct()
                .map(code -> new Unit(code, "House " + code, code.compareTo("E") < 0 ? "East" : "West", "", List.of()))
                .toList();
    }

    /** How many took part is published of every unit and does not depend on answers. */
    Map<Integer, ResponseRates> rates() {
        return Map.of(YEAR, rates(now), YEAR - 1, rates(then));
    }

    private static ResponseRates rates(List<Row> rows) {
        return ResponseRates.of(rows.stream()
                .map(Row::unit)
                .distinct()
                .map(unit -> SampleOutcomes.of(
                        unit,
                        rows.stream().filter(row -> row.unit().equals(unit)).count(),
                        1,
                        2,
                        3,
                        4,
                        90))
                .toList());
    }

    static PublishedHistory history() {
        List<PublishedHistory.Entry> entries = new ArrayList<>();
        for (String unit : List.of("A", "C", "G")) {
            for (String question : List.of("Q2", "Q3", "Q6")) {
                boolean shown = !unit.equals("G");
                entries.add(new PublishedHistory.Entry(
                        unit,
                        question,
                        YEAR - 3,
                        OptionalLong.of(shown ? 61 : 11),
                        shown ? OptionalDouble.of(6.25) : OptionalDouble.empty(),
                        shown ? OptionalDouble.of(0.25) : OptionalDouble.empty(),
                        OptionalDouble.of(6),
                        shown ? "" : "suppressed"));
            }
        }
        return new PublishedHistory(entries);
    }
}
