package org.surveystats.benchmarks.ratio;

import java.util.List;

/**
 * How much is measured.
 *
 * @param name what the user calls it
 * @param rows respondents counted in memory
 * @param streamRows respondents counted by the slowest peer
 * @param preparedRows respondents kept ready for repeated counting, one size after the other
 * @param jobRows respondents of the file that is compared with a peer's
 * @param scaleRows respondents of the file that is compared with one of ten times as many
 * @param streamedRows respondents streamed through a small heap
 * @param warmUp rounds before those that count
 * @param rounds rounds of what takes milliseconds
 * @param jobWarmUp rounds of what takes seconds that are not counted
 * @param jobRounds rounds of what takes seconds
 */
record Sizes(
        String name,
        int rows,
        int streamRows,
        List<Integer> preparedRows,
        long jobRows,
        long scaleRows,
        long streamedRows,
        int warmUp,
        int rounds,
        int jobWarmUp,
        int jobRounds) {
    private static final List<Sizes> ALL = List.of(
            new Sizes(
                    "full",
                    1_000_000,
                    1_000_000,
                    List.of(10_000_000, 1_000_000, 20_000),
                    1_000_000,
                    1_000_000,
                    100_000_000,
                    10,
                    41,
                    5,
                    9),
            new Sizes(
                    "quick",
                    1_000_000,
                    100_000,
                    List.of(1_000_000, 20_000),
                    1_000_000,
                    100_000,
                    2_000_000,
                    5,
                    15,
                    2,
                    3),
            new Sizes("smoke", 5_000, 1_000, List.of(5_000), 5_000, 1_000, 20_000, 1, 2, 0, 1));

    static Sizes of(String name) {
        return ALL.stream()
                .filter(sizes -> sizes.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "size must be one of " + ALL.stream().map(Sizes::name).toList() + ": " + name));
    }
}
