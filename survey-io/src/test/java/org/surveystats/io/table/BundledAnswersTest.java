package org.surveystats.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.tabulation.AnswerTable;
import org.surveystats.tabulation.ItemNonResponse;
import org.surveystats.tabulation.Tabulation;

/** Every table of the bundled survey against plain loops over the rows of its file. */
class BundledAnswersTest {
    private static final Questionnaire SURVEY = CommunityMentalHealth.questionnaire(2021);
    private static final Tabulation TABLES =
            Tabulation.of(CommunityMentalHealth.tally(2021), BenchmarkMethod.nhs2021());
    private static final List<Map<String, String>> ROWS = rows();

    private static List<Map<String, String>> rows() {
        try (InputStream in = CommunityMentalHealth.responses(2021)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] header = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer after cleaning: a code, blank, or null for those who were not led to the question. */
    private static String answer(Map<String, String> row, Question question) {
        boolean led = question.info().route().map(route -> led(row, route)).orElse(true);
        return led ? row.get(question.id().value()) : null;
    }

    private static boolean led(Map<String, String> row, Route route) {
        if (route instanceof Route.AllOf all) {
            return all.parts().stream().allMatch(part -> led(row, part));
        }
        if (route instanceof Route.AnyOf any) {
            return any.parts().stream().anyMatch(part -> led(row, part));
        }
        Route.AnsweredWith with = (Route.AnsweredWith) route;
        String parent = answer(row, SURVEY.find(with.question()).orElseThrow());
        return parent != null && !parent.isBlank() && with.codes().contains(Integer.valueOf(parent));
    }

    private static String stratum(Map<String, String> row) {
        if (row.get("age").isBlank() || !List.of("1", "2").contains(row.get("sex"))) {
            return "";
        }
        int age = Integer.parseInt(row.get("age"));
        return (age < 36 ? 0 : age < 51 ? 1 : age < 66 ? 2 : 3) + "/" + row.get("sex");
    }

    private static Map<String, Double> weights() {
        Map<String, Double> all = new HashMap<>();
        Map<String, Double> ofUnit = new HashMap<>();
        Map<String, Double> cells = new HashMap<>();
        double known = 0;
        for (Map<String, String> row : ROWS) {
            if (!stratum(row).isEmpty()) {
                known++;
                all.merge(stratum(row), 1.0, Double::sum);
                ofUnit.merge(row.get("trust"), 1.0, Double::sum);
                cells.merge(row.get("trust") + "/" + stratum(row), 1.0, Double::sum);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Double> cell : cells.entrySet()) {
            String[] parts = cell.getKey().split("/", 2);
            weights.put(
                    cell.getKey(), Math.min(5, all.get(parts[1]) / known / (cell.getValue() / ofUnit.get(parts[0]))));
        }
        return weights;
    }

    @Test
    void everyTableOfEveryTrustIsWhatLoopsGive() {
        Map<String, Double> weights = weights();
        int shown = 0;
        int hidden = 0;
        for (Item item : SURVEY.items()) {
            Question question = SURVEY.questionOf(item);
            Map<String, Map<String, double[]>> counts = new HashMap<>();
            for (Map<String, String> row : ROWS) {
                String answer = answer(row, question);
                if (answer != null) {
                    double weight = weights.getOrDefault(row.get("trust") + "/" + stratum(row), 0.0);
                    double[] cell = counts.computeIfAbsent(row.get("trust"), unit -> new HashMap<>())
                            .computeIfAbsent(answer, code -> new double[4]);
                    cell[0]++;
                    cell[1] += weight;
                    cell[2] += weight > 0 ? 1 : 0;
                }
            }
            Map<String, double[]> pooled = new HashMap<>();
            for (String unit : TABLES.groups()) {
                Map<String, double[]> cells = counts.getOrDefault(unit, Map.of());
                AnswerTable table = TABLES.table(unit, item.id().value());
                if (publishable(cells, item)) {
                    check(table, cells, TABLES.nonResponse(unit, item.id().value()), question);
                    cells.forEach((code, cell) -> pooled.merge(code, cell.clone(), BundledAnswersTest::sum));
                    shown++;
                } else {
                    assertThat(table.toString()).doesNotContain("answered").contains("not shown");
                    assertThat(table.base().isShown()).isFalse();
                    assertThat(table.answers())
                            .noneMatch(a ->
                                    a.unweighted().isShown() || a.weighted().isShown());
                    hidden++;
                }
            }
            check(
                    TABLES.national(item.id().value()),
                    pooled,
                    TABLES.nonResponse(item.id().value()),
                    question);
        }
        assertThat(shown).isGreaterThan(1000);
        assertThat(hidden).isGreaterThan(0);
    }

    private static double[] sum(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2], 0};
    }

    private static boolean publishable(Map<String, double[]> cells, Item item) {
        double base = 0;
        double known = 0;
        double scored = 0;
        for (var level : item.levels()) {
            double[] cell = cells.getOrDefault(String.valueOf(level.code()), new double[4]);
            base += cell[0];
            known += cell[2];
            scored += level.score().isPresent() ? cell[2] : 0;
        }
        return base >= 30 && known >= 30 && (!item.scored() || scored >= 30);
    }

    private static void check(
            AnswerTable table, Map<String, double[]> cells, ItemNonResponse nonResponse, Question question) {
        double[] blank = cells.getOrDefault("", new double[4]);
        double base = cells.values().stream().mapToDouble(cell -> cell[0]).sum() - blank[0];
        double weightedBase =
                cells.values().stream().mapToDouble(cell -> cell[1]).sum() - blank[1];
        assertThat(table.base().orElseThrow()).isEqualTo((long) base);
        nonResponse.blank().ifShown(n -> assertThat((double) n).isEqualTo(blank[0]));
        nonResponse.asked().ifShown(n -> assertThat((double) n).isEqualTo(base + blank[0]));
        for (AnswerTable.AnswerPercentage answer : table.answers()) {
            double[] cell = cells.getOrDefault(String.valueOf(answer.code()), new double[4]);
            assertThat(answer.unweighted().orElseThrow()).isCloseTo(100 * cell[0] / base, within(1e-10));
            if (question.info().demographic()) {
                assertThat(answer.weighted().isShown()).isFalse();
            } else {
                assertThat(answer.weighted().orElseThrow()).isCloseTo(100 * cell[1] / weightedBase, within(1e-10));
            }
        }
    }

    @Test
    void tablesPrintWithin80Columns() {
        for (String item : TABLES.items()) {
            assertThat(TABLES.table("RT5", item).toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(TABLES.national(item).toString().lines()).allMatch(line -> line.length() <= 80);
            assertThat(TABLES.nonResponse(item).toString()).hasSizeLessThanOrEqualTo(80);
        }
    }
}
