package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.AnswerTally;

/**
 * Puts together all that is published of a survey (answers, weighted answers, bases, non-response, cross tables,
 * scores, respondents, exclusions) and tries to find suppressed counts by any linear combination. Cross tables are
 * published with everybody and without each choice of parts. The attacker knows the weights, the routes and that
 * options of a question have the same respondents.
 */
class SuppressionAttackTest {
    private static final List<String> PARTS = List.of("Male", "Female", "Other", "");
    private static final List<String> SEXES = List.of("Male", "Female", "Other");
    private static final List<List<String>> LEFT_OUT = List.of(
            List.of("Male"),
            List.of("Female"),
            List.of("Other"),
            List.of("Male", "Female"),
            List.of("Male", "Other"),
            List.of("Female", "Other"));
    private static final int AGES = 3;
    private static final List<Item> ITEMS = GeneratedSurvey.QUESTIONNAIRE.items().stream()
            .filter(item -> !item.id().value().equals("sex"))
            .toList();

    /** A count that nobody publishes as such. */
    private record Cell(String unit, String part, int age, String item, int state) {}

    private static Item item(String id) {
        return ITEMS.stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private record Survey(long seed, List<Integer> sizes) {
        Survey(long seed, Integer... sizes) {
            this(seed, List.of(sizes));
        }

        GeneratedSurvey data() {
            return GeneratedSurvey.of(
                    seed, sizes.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    static Stream<Survey> surveys() {
        return LongStream.range(0, 40).boxed().flatMap(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            return Stream.of(
                    new Survey(seed, 200, 420, 12, 61),
                    new Survey(seed, 200, 90, 12, 61, 5),
                    new Survey(seed, 50, 45, 90),
                    new Survey(seed, 40 + random.nextInt(300), 30 + random.nextInt(60), 45 + random.nextInt(10)));
        });
    }

    /** The sum of counts of a unit and item, over parts, known or all ages, and states, with factors. */
    private static LinearAttack.Sum sum(String unit, List<String> parts, Item item, int ages, IntPredicate states) {
        LinearAttack.Sum sum = new LinearAttack.Sum();
        add(sum, 1, unit, parts, item, ages, states);
        return sum;
    }

    private static void add(
            LinearAttack.Sum sum,
            long factor,
            String unit,
            List<String> parts,
            Item item,
            int ages,
            IntPredicate states) {
        for (String part : parts) {
            for (int age = 0; age < ages; age++) {
                for (int state = 0; state < item.levels().size() + 2; state++) {
                    if (states.test(state)) {
                        sum.plus(factor, new Cell(unit, part, age, item.id().value(), state));
                    }
                }
            }
        }
    }

    /** The same weighted: nothing is assumed of the weights but that they are known. */
    private static LinearAttack.Sum weighted(String unit, List<String> parts, Item item, int level, long score) {
        LinearAttack.Sum sum = new LinearAttack.Sum();
        for (String part : parts) {
            for (int age = 0; age < 2; age++) {
                long weight = 1L + Math.floorMod((unit + age).hashCode() * 31L, 1_000_003);
                sum.plus(weight * score, new Cell(unit, part, age, item.id().value(), level + 1));
            }
        }
        return sum;
    }

    private static boolean answered(Item item, int state) {
        return state >= 1 && state <= item.levels().size();
    }

    private static boolean scored(Item item, int state) {
        return answered(item, state) && item.levels().get(state - 1).score().isPresent();
    }

    private static void publishTable(LinearAttack attack, String unit, List<String> parts, Item item, AnswerTable of) {
        if (of.base().isShown()) {
            attack.publish(sum(unit, parts, item, AGES, s -> answered(item, s)));
            LinearAttack.Sum weightedBase = new LinearAttack.Sum();
            for (int level = 0; level < item.levels().size(); level++) {
                int state = level + 1;
                LinearAttack.Sum weighted = weighted(unit, parts, item, level, 1);
                weightedBase.plus(weighted);
                if (of.answers().get(level).unweighted().isShown()) {
                    attack.publish(sum(unit, parts, item, AGES, s -> s == state));
                    attack.publish(weighted);
                }
            }
            // The sum of the weights is not published; whoever knows the weights may have it from elsewhere.
            attack.publish(weightedBase);
        }
    }

    private static void publishBenchmark(LinearAttack attack, String unit, Item item, MeasureResult result) {
        result.respondents().ifShown(n -> attack.publish(sum(unit, PARTS, item, 2, s -> scored(item, s))));
        result.score().ifShown(y -> {
            LinearAttack.Sum score = new LinearAttack.Sum();
            for (int level = 0; level < item.levels().size(); level++) {
                if (scored(item, level + 1)) {
                    score.plus(weighted(unit, PARTS, item, level, level + 3));
                }
            }
            attack.publish(score);
        });
        result.excluded().ifShown(excluded -> {
            attack.publish(sum(unit, PARTS, item, AGES, s -> s == 0));
            attack.publish(sum(unit, PARTS, item, AGES, s -> s == item.levels().size() + 1));
        });
    }

    /** What everybody knows of how the counts hang together. */
    private static void publishStructure(LinearAttack attack, String unit) {
        attack.publish(sum(unit, PARTS, ITEMS.get(0), AGES, s -> true));
        for (String part : PARTS) {
            for (int a = 0; a < AGES; a++) {
                int age = a;
                for (Item item : ITEMS) {
                    LinearAttack.Sum same = new LinearAttack.Sum();
                    addAge(same, 1, unit, part, age, item, s -> true);
                    addAge(same, -1, unit, part, age, ITEMS.get(0), s -> true);
                    attack.publish(same);
                }
                Item first = item("Q2_1");
                Item second = item("Q2_2");
                for (int state : new int[] {0, 3}) {
                    LinearAttack.Sum sameBase = new LinearAttack.Sum();
                    addAge(sameBase, 1, unit, part, age, first, s -> s == state);
                    addAge(sameBase, -1, unit, part, age, second, s -> s == state);
                    attack.publish(sameBase);
                }
                publishRoute(attack, unit, part, age, item("Q3"), s -> s == 1 || s == 2);
                publishRoute(attack, unit, part, age, item("Q4"), s -> s == 4);
            }
        }
    }

    private static void publishRoute(
            LinearAttack attack, String unit, String part, int age, Item item, IntPredicate leads) {
        LinearAttack.Sum routed = new LinearAttack.Sum();
        addAge(routed, 1, unit, part, age, ITEMS.get(0), leads);
        addAge(routed, -1, unit, part, age, item, s -> s <= item.levels().size());
        attack.publish(routed);
    }

    private static void addAge(
            LinearAttack.Sum sum, long factor, String unit, String part, int age, Item item, IntPredicate states) {
        for (int state = 0; state < item.levels().size() + 2; state++) {
            if (states.test(state)) {
                sum.plus(factor, new Cell(unit, part, age, item.id().value(), state));
            }
        }
    }

    private static LinearAttack attack(Tabulation tables, AnswerTally parts, Benchmark benchmark, String unit) {
        LinearAttack attack = new LinearAttack();
        publishStructure(attack, unit);
        publishSex(attack, tables, unit, ITEMS.get(0));
        for (Item item : ITEMS) {
            publishTable(attack, unit, PARTS, item, tables.table(unit, item.id().value()));
            CrossTable crossed = tables.crossTable(unit, item.id().value(), parts);
            crossed.parts().forEach(part -> publishTable(attack, unit, List.of(part.group()), item, part));
            LEFT_OUT.forEach(without -> publishWithout(attack, tables, parts, unit, item, without));
            tables.nonResponse(unit, item.id().value())
                    .blank()
                    .ifShown(blank -> attack.publish(sum(unit, PARTS, item, AGES, s -> s == 0)));
            if (item.scored()) {
                publishBenchmark(
                        attack,
                        unit,
                        item,
                        benchmark.unit(unit).question(item.id().value()));
            }
        }
        return attack;
    }

    private static CrossTable without(
            Tabulation tables, AnswerTally parts, String unit, String item, List<String> without) {
        return tables.crossTable(unit, item, parts, without.toArray(String[]::new));
    }

    /** A cross table that leaves out some parts: the others, the whole without them and how many are left out. */
    private static void publishWithout(
            LinearAttack attack, Tabulation tables, AnswerTally parts, String unit, Item item, List<String> leftOut) {
        CrossTable crossed = without(tables, parts, unit, item.id().value(), leftOut);
        crossed.parts().forEach(part -> publishTable(attack, unit, List.of(part.group()), item, part));
        List<String> in = SEXES.stream().filter(sex -> !leftOut.contains(sex)).toList();
        publishTable(attack, unit, in, item, crossed.total());
        List<String> out = PARTS.stream().filter(part -> !in.contains(part)).toList();
        crossed.leftOut().ifShown(n -> attack.publish(sum(unit, out, item, AGES, s -> answered(item, s))));
    }

    /** Who took part: the base, who left it blank, and the cells that are shown. */
    private static void publishSex(LinearAttack attack, Tabulation tables, String unit, Item any) {
        AnswerTable sex = tables.table(unit, "sex");
        if (!sex.base().isShown()) {
            return;
        }
        attack.publish(sum(unit, SEXES, any, AGES, s -> true));
        attack.publish(sum(unit, List.of(""), any, AGES, s -> true));
        for (AnswerTable.AnswerPercentage cell : sex.answers()) {
            cell.unweighted()
                    .ifShown(percent -> attack.publish(sum(unit, List.of(cell.label()), any, AGES, s -> true)));
        }
    }

    private static void assertUnknown(LinearAttack attack, Survey survey, String unit, List<String> parts, Item item) {
        String what = "seed " + survey.seed() + ", " + unit + ", " + parts + ", " + item.id();
        for (int level = 0; level < item.levels().size(); level++) {
            int state = level + 1;
            assertThat(attack.knows(sum(unit, parts, item, AGES, s -> s == state)))
                    .as("%s, level %d", what, level)
                    .isFalse();
        }
        assertThat(attack.knows(sum(unit, parts, item, AGES, s -> answered(item, s))))
                .as("%s, base", what)
                .isFalse();
        if (item.scored()) {
            assertThat(attack.knows(sum(unit, parts, item, 2, s -> scored(item, s))))
                    .as("%s, respondents of the score", what)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void noSuppressedCountFollowsFromWhatIsPublished(Survey survey) {
        GeneratedSurvey data = survey.data();
        AnswerTally parts = data.byUnitAndSex();
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        Benchmark benchmark = Benchmark.of(data.byUnit());
        for (String unit : tables.groups()) {
            LinearAttack attack = attack(tables, parts, benchmark, unit);
            for (Item item : ITEMS) {
                String id = item.id().value();
                boolean scoreHidden = item.scored()
                        && !benchmark.unit(unit).question(id).score().isShown();
                if (scoreHidden || !tables.table(unit, id).base().isShown()) {
                    assertUnknown(attack, survey, unit, PARTS, item);
                }
                for (AnswerTable part : tables.crossTable(unit, id, parts).parts()) {
                    if (!part.base().isShown()) {
                        assertUnknown(attack, survey, unit, List.of(part.group()), item);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surveys")
    void noSmallCellFollowsFromWhatIsPublished(Survey survey) {
        GeneratedSurvey data = survey.data();
        AnswerTally parts = data.byUnitAndSex();
        BenchmarkMethod method = BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 20);
        Tabulation tables = Tabulation.of(data.byUnit(), method);
        Benchmark benchmark = Benchmark.of(data.byUnit(), method);
        Item any = ITEMS.get(0);
        boolean hidesAny = false;
        for (String unit : tables.groups()) {
            AnswerTable sex = tables.table(unit, "sex");
            assertThat(sex.answers().stream()
                            .map(cell -> cell.unweighted().isShown())
                            .toList())
                    .isEqualTo(benchmark.unit(unit).demographic("sex").shares().stream()
                            .map(share -> share.percentage().isShown())
                            .toList());
            LinearAttack attack = attack(tables, parts, benchmark, unit);
            ITEMS.forEach(item -> assertHiddenCellsUnknown(attack, survey, tables, unit, item));
            for (AnswerTable.AnswerPercentage cell : sex.answers()) {
                if (!cell.unweighted().isShown()) {
                    hidesAny |= sex.base().isShown();
                    assertThat(attack.knows(sum(unit, List.of(cell.label()), any, AGES, s -> true)))
                            .as("seed %d, %s, %s", survey.seed(), unit, cell.label())
                            .isFalse();
                }
            }
        }
        if (hidesAny) {
            assertThat(tables.national("sex").answers())
                    .noneMatch(cell -> cell.unweighted().isShown());
            assertThat(tables.crossTable("U0", "sex", parts).parts())
                    .noneMatch(part -> part.base().isShown() && smallCell(tables.table("U0", "sex")));
        }
    }

    private static void assertHiddenCellsUnknown(
            LinearAttack attack, Survey survey, Tabulation tables, String unit, Item item) {
        AnswerTable table = tables.table(unit, item.id().value());
        for (int level = 0; level < item.levels().size(); level++) {
            int state = level + 1;
            boolean hidden = !table.answers().get(level).unweighted().isShown();
            assertThat(hidden && attack.knows(sum(unit, PARTS, item, AGES, s -> s == state)))
                    .as("seed %d, %s, %s, level %d", survey.seed(), unit, item.id(), level)
                    .isFalse();
        }
    }

    private static boolean smallCell(AnswerTable table) {
        return table.answers().stream().anyMatch(cell -> !cell.unweighted().isShown());
    }

    /** Pooled tables need no equations of their own if they are sums of tables that are shown. */
    @ParameterizedTest
    @MethodSource("surveys")
    void pooledTablesAreSumsOfTablesThatAreShown(Survey survey) {
        GeneratedSurvey data = survey.data();
        AnswerTally parts = data.byUnitAndSex();
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        for (String item : tables.items()) {
            assertSum(
                    tables.national(item),
                    tables.groups().stream()
                            .map(unit -> tables.table(unit, item))
                            .toList());
            for (AnswerTable part : tables.crossTable(item, parts).parts()) {
                assertSum(
                        part,
                        tables.groups().stream()
                                .flatMap(unit -> tables.crossTable(unit, item, parts).parts().stream())
                                .filter(of -> of.group().equals(part.group()))
                                .toList());
            }
            for (List<String> leftOut : LEFT_OUT) {
                List<CrossTable> ofUnits = tables.groups().stream()
                        .map(unit -> without(tables, parts, unit, item, leftOut))
                        .toList();
                CrossTable pooled = tables.crossTable(item, parts, leftOut.toArray(String[]::new));
                assertSum(
                        pooled.total(), ofUnits.stream().map(CrossTable::total).toList());
                assertThat(pooled.leftOut().orElse(0L))
                        .isEqualTo(ofUnits.stream()
                                .mapToLong(unit -> unit.leftOut().orElse(0L))
                                .sum());
            }
            assertThat(tables.nonResponse(item).blank().orElse(0L))
                    .isEqualTo(tables.groups().stream()
                            .mapToLong(unit ->
                                    tables.nonResponse(unit, item).blank().orElse(0L))
                            .sum());
        }
    }

    private static void assertSum(AnswerTable pooled, List<AnswerTable> tables) {
        List<AnswerTable> shown =
                tables.stream().filter(table -> table.base().isShown()).toList();
        assertThat(pooled.groups()).isEqualTo(shown.size());
        assertThat(pooled.base().isShown()).isEqualTo(!shown.isEmpty());
        assertThat(pooled.base().orElse(0L))
                .isEqualTo(shown.stream().mapToLong(t -> t.base().orElseThrow()).sum());
        assertShares(pooled, shown);
    }

    private static void assertShares(AnswerTable pooled, List<AnswerTable> shown) {
        for (int i = 0; i < pooled.answers().size(); i++) {
            int level = i;
            double count = shown.stream()
                    .mapToDouble(t -> t.answers().get(level).unweighted().orElseThrow()
                            * t.base().orElseThrow()
                            / 100)
                    .sum();
            assertThat(pooled.answers().get(level).unweighted().orElse(0.0)
                            * pooled.base().orElse(0L)
                            / 100)
                    .isCloseTo(count, org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    /** What is left of a whole without the parts that are shown is a table of its own, which must be large enough. */
    @ParameterizedTest
    @MethodSource("surveys")
    void whatIsLeftOfAWholeIsNothingOrEnough(Survey survey) {
        GeneratedSurvey data = survey.data();
        AnswerTally parts = data.byUnitAndSex();
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        for (String unit : tables.groups()) {
            for (String item : tables.items()) {
                CrossTable crossed = tables.crossTable(unit, item, parts);
                long left = crossed.total().base().orElse(0L)
                        - crossed.parts().stream()
                                .mapToLong(part -> part.base().orElse(0L))
                                .sum();
                assertThat(left)
                        .as("seed %d, %s, %s", survey.seed(), unit, item)
                        .matches(n -> n == 0 || n >= 30);
                boolean all =
                        crossed.parts().stream().allMatch(part -> part.base().isShown());
                boolean any =
                        crossed.parts().stream().anyMatch(part -> part.base().isShown());
                assertThat(left > 0 || all || !any)
                        .as("seed %d, %s, %s: a part of nobody is hidden alone", survey.seed(), unit, item)
                        .isTrue();
                for (int level = 0;
                        any && left > 0 && level < crossed.total().answers().size();
                        level++) {
                    long whole = count(crossed.total(), level);
                    long inParts = 0;
                    for (AnswerTable part : crossed.parts()) {
                        inParts += part.base().isShown() ? count(part, level) : 0;
                    }
                    assertThat(whole == 0 || whole - inParts >= 2)
                            .as("seed %d, %s, %s, level %d", survey.seed(), unit, item, level)
                            .isTrue();
                }
            }
        }
    }

    private static long count(AnswerTable table, int level) {
        long base = table.base().orElseThrow();
        return base == 0
                ? 0
                : Math.round(table.answers().get(level).unweighted().orElseThrow() * base / 100);
    }

    /** With those who are left out the whole is the group's own again, and they are nobody or enough. */
    @ParameterizedTest
    @MethodSource("surveys")
    void whoIsLeftOutIsNobodyOrEnough(Survey survey) {
        GeneratedSurvey data = survey.data();
        AnswerTally parts = data.byUnitAndSex();
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        for (String unit : tables.groups()) {
            for (String item : tables.items()) {
                for (List<String> leftOut : LEFT_OUT) {
                    CrossTable crossed = without(tables, parts, unit, item, leftOut);
                    assertThat(crossed.leftOut().isShown())
                            .isEqualTo(crossed.total().base().isShown());
                    crossed.leftOut().ifShown(n -> {
                        assertThat(n)
                                .as("seed %d, %s, %s", survey.seed(), unit, item)
                                .matches(m -> m == 0 || m >= 30);
                        assertThat(n + crossed.total().base().orElseThrow())
                                .isEqualTo(tables.table(unit, item).base().orElseThrow());
                        assertShares(crossed.total(), crossed.parts());
                    });
                }
            }
        }
    }

    /** What would be published if a whole without a part were simply the whole less the part. */
    @Test
    void theAttackWouldFindTheFewThatALeftOutPartIs() {
        GeneratedSurvey data = GeneratedSurvey.of(2, 200);
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        Item item = item("Q1");
        LinearAttack attack = attack(tables, data.byUnitAndSex(), Benchmark.of(data.byUnit()), "U0");

        assertUnknown(attack, new Survey(2, 200), "U0", List.of("Other"), item);
        attack.publish(sum("U0", List.of("Male", "Female", ""), item, AGES, s -> s == 1));
        assertThat(attack.knows(sum("U0", List.of("Other"), item, AGES, s -> s == 1)))
                .isTrue();
    }

    @Test
    void theAttackWouldFindAUnitThatANationalTotalGivesAway() {
        GeneratedSurvey data = GeneratedSurvey.of(1, 200, 12);
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());
        Item item = ITEMS.get(0);
        LinearAttack attack = new LinearAttack();
        publishTable(attack, "U0", PARTS, item, tables.table("U0", "Q1"));
        LinearAttack.Sum all = sum("U0", PARTS, item, AGES, s -> s == 1);
        add(all, 1, "U1", PARTS, item, AGES, s -> s == 1);

        assertThat(attack.knows(sum("U1", PARTS, item, AGES, s -> s == 1))).isFalse();
        attack.publish(all);
        assertThat(attack.knows(sum("U1", PARTS, item, AGES, s -> s == 1))).isTrue();
    }

    @Test
    void aPartIsHiddenWithTheSmallOne() {
        GeneratedSurvey data = GeneratedSurvey.of(3, 200);
        Tabulation tables = Tabulation.of(data.byUnit(), BenchmarkMethod.nhs2021());

        CrossTable crossed = tables.crossTable("U0", "Q1", data.byUnitAndSex());

        assertThat(crossed.total().base().isShown()).isTrue();
        assertThat(crossed.part("Other").base().isShown()).isFalse();
        assertThat(crossed.parts().stream().filter(part -> part.base().isShown()))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(crossed.part("Other").toString()).contains("Q1, Other, not shown");
    }
}
