package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.tally.AnswerTally;

/** A has 60 men and 40 women, B 30 and 50; of C, which is hidden, 13 of 20 are men, and what is weighted told so. */
final class StandardPopulationAttackTest {
    private static final BenchmarkMethod NHS = BenchmarkMethod.nhs2021();

    @TempDir
    private Path folder;

    /**
     * With weights P / 0.6 and (1 - P) / 0.4 effective respondents E of A's 100 solve 1 / E = P^2 / 60 + (1 - P)^2 /
     * 40.
     */
    private static double menOfAll(Benchmark benchmark) {
        double effective = benchmark.analysis().answers("A", "Q1").effectiveRespondents();
        double share = 0.6 + Math.sqrt(0.36 - 0.6 * (1 - 40 / effective));
        double other = 0.6 - Math.sqrt(0.36 - 0.6 * (1 - 40 / effective));
        return 200 * (Math.abs(share - 0.5) < Math.abs(other - 0.5) ? share : other);
    }

    private static Benchmark benchmark(String population) throws IOException {
        return Benchmark.of(AttackedSurvey.tally("d1"), NHS.with("standardPopulation", population));
    }

    /** 103 men of 200, 90 of them in A and B; by the others no more than A and B, or the table, are found. */
    @Test
    void onlyTheSharesOfAllTellTheHiddenMen() throws IOException {
        assertThat(menOfAll(benchmark("all"))).isCloseTo(103, within(1e-9));
        assertThat(menOfAll(benchmark("shown"))).isCloseTo(200 * 90 / 180.0, within(1e-9));
        assertThat(menOfAll(benchmark("M: 0.49 | F: 0.51"))).isCloseTo(98, within(1e-9));
    }

    /**
     * What told them, effective respondents, the weighted base of a table and the weights of an explanation, is in no
     * file or text by the shares of all; the analyst has it.
     */
    @Test
    void whatTheyWereRecoveredFromIsTheAnalysts() throws IOException {
        Benchmark benchmark = benchmark("all");
        StringBuilder all = new StringBuilder();
        AttackedSurvey.files(AttackedSurvey.tally("d1"), NHS, folder)
                .forEach((name, bytes) -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
        new PublicFigures().add(benchmark).texts().forEach(all::append);

        assertThat(benchmark.analysis().answers("A", "Q1").effectiveRespondents())
                .isCloseTo(97.0775609262817, within(1e-12));
        assertThat(benchmark.analysis().answers("B", "Q2").weight()).isCloseTo(66.328, within(1e-9));
        assertThat(all.toString())
                .doesNotContain("97.07756", "66.328", "ffectiveRespondents", "weighted_base", "1.2125", "share of all");
        assertThat(benchmark.analysis().explain("A", "Q1").toString()).contains("0.5150", " of all ");
    }

    /**
     * Of the 60 men and 40 women of A, all of whom answered Q1, some said yes: which numbers of men in C give the
     * score?
     */
    @ParameterizedTest
    @CsvSource({"1, 21", "3, 7", "4, 1"})
    void aScoreAloneTellsThemAtFourDecimals(int decimals, int possible) throws IOException {
        double score = benchmark("all").unit("A").question("Q1").score().orElseThrow();
        Set<Integer> men = new TreeSet<>();
        for (int hidden = 0; hidden <= 20; hidden++) {
            double share = (90 + hidden) / 200.0;
            for (int a = 0; a <= 60; a++) {
                for (int b = 0; b <= 40; b++) {
                    double of = 10 * (share * a / 60 + (1 - share) * b / 40);
                    if (Math.abs(of - score) <= 0.5 * Math.pow(10, -decimals)) {
                        men.add(hidden);
                    }
                }
            }
        }

        assertThat(men).hasSize(possible).contains(13);
    }

    /** C's respondents with the other sex: 7 men and 13 women. */
    private AnswerTally changed() throws IOException {
        List<String> lines = Files.readAllLines(AttackedSurvey.file("d1.csv")).stream()
                .map(line -> line.startsWith("C,1,")
                        ? "C,2," + line.substring(4)
                        : line.startsWith("C,2,") ? "C,1," + line.substring(4) : line)
                .toList();
        Path file = Files.write(folder.resolve("changed.csv"), lines);
        return AttackedSurvey.tally("d1.json", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "M: 0.49 | F: 0.51"})
    void noFileDependsOnTheStrataOfAHiddenUnit(String population) throws IOException {
        BenchmarkMethod method = NHS.with("standardPopulation", population);
        Map<String, byte[]> before = AttackedSurvey.files(AttackedSurvey.tally("d1"), method, folder.resolve("before"));
        Map<String, byte[]> after = AttackedSurvey.files(changed(), method, folder.resolve("after"));

        assertThat(before.keySet()).isEqualTo(after.keySet()).hasSizeGreaterThan(8);
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "M: 0.49 | F: 0.51"})
    void noAccessorOrTextDoesEither(String population) throws IOException {
        BenchmarkMethod method = NHS.with("standardPopulation", population);

        assertThat(new PublicFigures().add(Benchmark.of(changed(), method)).texts())
                .isEqualTo(new PublicFigures().add(benchmark(population)).texts());
    }

    @Test
    void byTheSharesOfAllFilesDo() throws IOException {
        Map<String, byte[]> before = AttackedSurvey.files(AttackedSurvey.tally("d1"), NHS, folder.resolve("before"));
        Map<String, byte[]> after = new TreeMap<>(AttackedSurvey.files(changed(), NHS, folder.resolve("after")));
        after.entrySet().removeIf(file -> Arrays.equals(file.getValue(), before.get(file.getKey())));

        assertThat(after).containsKeys("csv/questions.csv", "benchmark.json");
    }
}
