package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.text.Excerpt;

/**
 * What is hidden does not interfere with what is published: when answers change that are hidden before and after, not
 * one byte of any public output does. Strata stay, because by the shares of all respondents every weight depends on
 * them, as decision 11 says.
 */
class NonInterferenceTest {
    private static final int FEWEST_OUTPUTS = 700;
    private static final int FEWEST_OF_A_METHOD = 300;
    private static final int MOST_PRINTED = 30;
    private static final int WIDTH = 200;
    private static final MadeSurvey SURVEY = MadeSurvey.of(11);
    private static final Map<String, BenchmarkMethod> OTHERS = others();

    @TempDir
    private static Path folder;

    private static Map<String, byte[]> before = Map.of();

    private static Map<String, BenchmarkMethod> others() {
        BenchmarkMethod method = MadeSurvey.METHOD;
        Map<String, BenchmarkMethod> others = new LinkedHashMap<>();
        others.put("higher minimum", method.withMinimumRespondents(36));
        others.put("inner boundary", method.with("bandBoundary", "inner").with("winsorisedTail", "0.2"));
        others.put(
                "Bessel, no over-dispersion",
                method.withStandardError(StandardErrorMethod.BESSEL).withOverDispersion(OverDispersion.NONE));
        others.put(
                "classic, multiplicative",
                method.withStandardError(StandardErrorMethod.CLASSIC)
                        .withOverDispersion(OverDispersion.MULTIPLICATIVE));
        others.put("unknown strata", method.with("unknownStratum", "weight-one"));
        others.put("empty strata", method.with("emptyStratum", "contributes-nothing"));
        others.put("standard shown", method.with("standardPopulation", "shown"));
        others.put(
                "uncapped, many units",
                method.withoutWeightCap().with("minimumUnits", "7").with("zeroStandardError", "band-from-tau"));
        return others;
    }

    @BeforeAll
    static void publish() throws IOException {
        before = PublicOutputs.of(SURVEY, OTHERS, Files.createTempDirectory(folder, "before"));
    }

    /** A change of what is hidden. */
    private enum Secret {
        /** All answers of a unit of too few respondents. */
        HIDDEN_UNIT {
            @Override
            MadeSurvey change(Random random) {
                return SURVEY.withNow(row -> others(random, row, "H", MadeSurvey.CODES.keySet()));
            }
        },
        /** The answers of a unit of which too few have a known stratum; who took part, by origin, is published. */
        UNIT_OF_UNKNOWN_STRATA {
            @Override
            MadeSurvey change(Random random) {
                Set<String> questions = new TreeSet<>(MadeSurvey.CODES.keySet());
                questions.remove("origin");
                return SURVEY.withNow(row -> others(random, row, "I", questions));
            }
        },
        /** The scored answers of a unit that lacks a stratum; of Q7, to which Q6 leads, no unit has enough. */
        UNIT_THAT_LACKS_A_STRATUM {
            @Override
            MadeSurvey change(Random random) {
                Set<String> questions = Set.of("cond", "Q2", "Q3", "Q4_1", "Q4_2", "Q6", "Q8", "Q9");
                return SURVEY.withNow(row -> others(random, row, "J", questions));
            }
        },
        /** A question of a shown unit that too few were led to. */
        HIDDEN_QUESTION {
            @Override
            MadeSurvey change(Random random) {
                return SURVEY.withNow(row -> row.of("Q5").equals("1") ? others(random, row, "G", Set.of("Q6")) : row);
            }
        },
        /** What those answered who answered two questions of a section, with the same answers to each question. */
        FEW_JOINT_ANSWERS {
            @Override
            MadeSurvey change(Random random) {
                return swapped(random);
            }
        },
        /** The answers of a unit of the earlier year that has too few respondents there. */
        HIDDEN_YEAR {
            @Override
            MadeSurvey change(Random random) {
                return SURVEY.withThen(row -> others(random, row, "A", MadeSurvey.CODES.keySet()));
            }
        },
        /** Those of a unit that has enough there, but not by the method of the later year. */
        YEAR_HIDDEN_NOW {
            @Override
            MadeSurvey change(Random random) {
                return SURVEY.withThen(row -> row.unit().equals("B")
                        ? row.with("Q3", MadeSurvey.score(random)).with("Q8", MadeSurvey.score(random))
                        : row);
            }
        },
        /** Which of two rare origins people are of. */
        SMALL_CELLS_OF_WHO_TOOK_PART {
            @Override
            MadeSurvey change(Random random) {
                return between(random, "F", "origin", "3", "4");
            }
        },
        /** Whether few people did not know or gave the lowest answer to a scored question. */
        SMALL_CELLS_OF_A_SCORE {
            @Override
            MadeSurvey change(Random random) {
                return between(random, "C", "Q3", "3", "9");
            }
        };

        abstract MadeSurvey change(Random random);

        private static MadeSurvey.Row others(Random random, MadeSurvey.Row row, String unit, Set<String> questions) {
            MadeSurvey.Row changed = row;
            if (row.unit().equals(unit)) {
                for (String question : new TreeSet<>(questions)) {
                    boolean blank = random.nextInt(6) == 0;
                    changed = changed.with(question, blank ? "" : MadeSurvey.any(random, question));
                }
            }
            return changed;
        }

        /** Five people of two codes, two of one and three of the other, in other numbers of 1 to 4. */
        private static MadeSurvey between(Random random, String unit, String question, String first, String second) {
            int numbers = random.nextInt(3);
            List<MadeSurvey.Row> met = new ArrayList<>();
            return SURVEY.withNow(row -> {
                if (!row.unit().equals(unit) || !List.of(first, second).contains(row.of(question))) {
                    return row;
                }
                met.add(row);
                return row.with(question, met.size() <= List.of(1, 2, 4).get(numbers) ? first : second);
            });
        }

        private static MadeSurvey swapped(Random random) {
            List<MadeSurvey.Row> unit = new ArrayList<>(
                    SURVEY.now().stream().filter(row -> row.unit().equals("E")).toList());
            Predicate<MadeSurvey.Row> answered = row -> !row.of("Q9").isEmpty();
            Predicate<MadeSurvey.Row> joint = answered.and(row -> !row.of("Q8").isEmpty());
            List<List<MadeSurvey.Row>> pairs = unit.stream()
                    .filter(joint)
                    .flatMap(one -> unit.stream()
                            .filter(answered.and(joint.negate()))
                            .filter(other -> Stream.of("age", "sex", "ward", "origin")
                                    .allMatch(column -> one.of(column).equals(other.of(column))))
                            .filter(other -> !one.of("Q9").equals(other.of("Q9")))
                            .map(other -> List.of(one, other)))
                    .toList();
            List<MadeSurvey.Row> pair = pairs.get(random.nextInt(pairs.size()));
            return SURVEY.withNow(row -> row.equals(pair.get(0))
                    ? row.with("Q9", pair.get(1).of("Q9"))
                    : row.equals(pair.get(1)) ? row.with("Q9", pair.get(0).of("Q9")) : row);
        }
    }

    private record Case(Secret secret, long seed) {}

    static Stream<Case> cases() {
        return Stream.concat(
                Stream.of(new Case(Secret.HIDDEN_UNIT, 2)),
                Arrays.stream(Secret.values()).map(secret -> new Case(secret, 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void notOneByteDependsOnWhatIsHidden(Case of) throws IOException {
        MadeSurvey changed = of.secret().change(new Random(of.seed()));
        assertThat(changed).isNotEqualTo(SURVEY);

        Map<String, byte[]> after = PublicOutputs.of(changed, OTHERS, Files.createTempDirectory(folder, "after"));

        assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThanOrEqualTo(FEWEST_OUTPUTS);
        assertThat(differing(after).size()).as(() -> differences(after)).isZero();
    }

    /** The names of the outputs that differ. */
    private static List<String> differing(Map<String, byte[]> after) {
        return after.keySet().stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .toList();
    }

    /** How many outputs differ, and the first lines that do, of plain texts first. */
    private static String differences(Map<String, byte[]> after) {
        List<String> names = differing(after);
        return names.size() + " of " + after.size() + " outputs differ:\n"
                + names.stream()
                        .sorted(Comparator.comparing(name -> name.contains(".")))
                        .limit(MOST_PRINTED)
                        .map(name -> name + ": " + firstDifference(text(before.get(name)), text(after.get(name))))
                        .collect(Collectors.joining("\n"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String firstDifference(String was, String is) {
        Iterator<String> other = is.lines().iterator();
        return was.lines()
                .map(line -> List.of(line, other.hasNext() ? other.next() : ""))
                .filter(lines -> !lines.get(0).equals(lines.get(1)))
                .map(lines -> Excerpt.of(lines.get(0), WIDTH) + " <> " + Excerpt.of(lines.get(1), WIDTH))
                .findFirst()
                .orElse("longer");
    }

    /** Something of every kind is hidden, and most is not. */
    @Test
    void theSurveyHidesWhatIsChanged() {
        Benchmark benchmark = SURVEY.benchmark();
        assertThat(benchmark.unit("H").questions())
                .noneMatch(result -> result.score().isShown());
        assertThat(benchmark.unit("I").questions())
                .noneMatch(result -> result.score().isShown());
        assertThat(benchmark.unit("J").question("Q3").score().hiddenReason()).contains(HiddenReason.EMPTY_STRATUM);
        assertThat(benchmark.unit("G").question("Q6").score().isShown()).isFalse();
        assertThat(benchmark.unit("G").question("Q3").score().isShown()).isTrue();
        assertThat(benchmark.unit("E").section("3").standardError().hiddenReason())
                .contains(HiddenReason.TOO_FEW_JOINT_RESPONDENTS);
        assertThat(benchmark
                        .unit("F")
                        .demographic("origin")
                        .share(3)
                        .percentage()
                        .isShown())
                .isFalse();
        assertThat(SURVEY.earlier().unit("A").questions())
                .noneMatch(result -> result.score().isShown());
        assertThat(SURVEY.earlier().unit("B").question("Q3").score().isShown()).isTrue();
        assertThat(SURVEY.earlier().unit("B").questions().stream()
                        .flatMap(result -> result.respondents().map(Stream::of).orElse(Stream.empty())))
                .allMatch(n -> n < 20);
        assertThat(benchmark.units().stream()
                        .flatMap(unit -> unit.questions().stream())
                        .map(MeasureResult::score)
                        .filter(score -> score.isShown()))
                .hasSizeGreaterThan(40);
        for (String method : OTHERS.keySet()) {
            assertThat(before.keySet().stream().filter(name -> name.startsWith(method + "/")))
                    .hasSizeGreaterThan(FEWEST_OF_A_METHOD);
        }
    }

    /** An answer that is shown shows: otherwise nothing would be compared. */
    @Test
    void anAnswerOfAShownUnitShows() throws IOException {
        Random random = new Random(1);
        MadeSurvey changed =
                SURVEY.withNow(row -> row.unit().equals("D") ? row.with("Q3", MadeSurvey.any(random, "Q3")) : row);

        assertThat(differing(PublicOutputs.of(changed, Map.of(), Files.createTempDirectory(folder, "shown"))))
                .contains(
                        "D/Q3",
                        "D/Q3 explained",
                        "D/Q3 rank.svg",
                        "D/S1 figures",
                        "D/summary",
                        "D/report.html",
                        "A/Q3 rank.svg",
                        "answers.csv",
                        "benchmark",
                        "benchmark.json",
                        "benchmark.xlsx",
                        "by sex Q3",
                        "by ward.csv",
                        "changes.csv",
                        "questions.csv",
                        "national.csv",
                        "report/national.html");
    }
}
