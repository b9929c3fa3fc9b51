package org.surveystats.tabulation;

import java.util.List;
import org.surveystats.benchmark.Analysis;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.tally.AnswerTally;
import org.surveystats.weighting.StandardisationWeights;

/** Whether tables are of the answers and the method that a benchmark was made of. */
final class TablesOfBenchmark {
    private static final String AS_THOSE = ", as those of Tabulation.of(benchmark): ";

    /** The options that tables depend on. */
    private static final List<MethodOption<?>> OPTIONS = List.of(
            MethodOption.WEIGHT_CAP,
            MethodOption.STANDARD_POPULATION,
            MethodOption.WEIGHT_RESCALING,
            MethodOption.UNKNOWN_STRATUM,
            MethodOption.EMPTY_STRATUM,
            MethodOption.MINIMUM_RESPONDENTS,
            MethodOption.MINIMUM_CELL);

    /** Those of them that say what tables hide: by the standard population a stratum may weigh nothing. */
    private static final List<MethodOption<?>> HIDING = List.of(
            MethodOption.STANDARD_POPULATION,
            MethodOption.UNKNOWN_STRATUM,
            MethodOption.EMPTY_STRATUM,
            MethodOption.MINIMUM_RESPONDENTS,
            MethodOption.MINIMUM_CELL);

    private TablesOfBenchmark() {}

    /**
     * Refuses a benchmark that hides more than its method says, as it was made from another: tables would show that.
     */
    static void requireOwnRules(Benchmark benchmark) {
        BenchmarkMethod own = benchmark.analysis().origin().method();
        for (MethodOption<?> option : HIDING) {
            String value = benchmark.method().text(option);
            if (!value.equals(own.text(option))) {
                throw new IllegalArgumentException("tables must be of a benchmark that was made of a tally, or by"
                        + " under(...) with the same " + option + ", " + own.text(option) + ": " + value);
            }
        }
    }

    static void require(
            Benchmark benchmark, AnswerTally tally, StandardisationWeights weights, BenchmarkMethod method) {
        if (!benchmark.isOfTally()) {
            throw new IllegalArgumentException(
                    "tables must be of the responses that the benchmark is of, and it is of given"
                            + " estimates, without responses");
        }
        requireOwnRules(benchmark);
        Analysis analysis = benchmark.analysis();
        AnswerTally own = analysis.tally();
        if (!own.equals(tally)) {
            throw new IllegalArgumentException(
                    "tables must be of the responses that the benchmark is of" + AS_THOSE + difference(tally, own));
        }
        for (MethodOption<?> option : OPTIONS) {
            String value = method.text(option);
            String wanted = benchmark.method().text(option);
            if (!value.equals(wanted)) {
                throw otherMethod(option + " is " + value + ", not " + wanted);
            }
        }
        for (String group : own.groups()) {
            if (!weights.ofUnit(group).equals(analysis.weights().ofUnit(group))) {
                throw otherMethod("the weights of " + group + " are others");
            }
        }
    }

    private static IllegalArgumentException otherMethod(String difference) {
        return new IllegalArgumentException("tables must be by the benchmark's method" + AS_THOSE + difference);
    }

    private static String difference(AnswerTally tally, AnswerTally own) {
        List<String> plans = tally.plan().differencesFrom(own.plan());
        if (!plans.isEmpty()) {
            return "their " + String.join("; their ", plans);
        }
        return tally.respondents() == own.respondents()
                ? "the answers are others"
                : "they are of " + tally.respondents() + " respondents, not " + own.respondents();
    }
}
