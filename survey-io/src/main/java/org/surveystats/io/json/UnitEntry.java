package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.sample.Unit;

/**
 * A unit in a {@link BenchmarkDocument}.
 *
 * @param code its code, not blank
 * @param name its name, the code when none is known
 * @param region where it lies, empty when that is not known
 * @param respondents how many people took part, 0 or more
 * @param results one for each measure, in the order of the measures
 */
public record UnitEntry(String code, String name, String region, long respondents, List<ResultEntry> results) {
    /**
     * Copies the results and checks code and number.
     *
     * @throws IllegalArgumentException if the code is blank or the number of respondents negative
     */
    public UnitEntry {
        Argument.text("code", code);
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(region, "region must not be null");
        Argument.atLeast("respondents", respondents, 0L);
        results = List.copyOf(results);
    }

    static UnitEntry of(UnitBenchmark unit) {
        List<ResultEntry> results = new ArrayList<>();
        unit.questions().forEach(result -> results.add(ResultEntry.of(result)));
        unit.sections().forEach(result -> results.add(ResultEntry.of(result)));
        return new UnitEntry(
                unit.code(), unit.name(), unit.unit().map(Unit::region).orElse(""), unit.respondents(), results);
    }
}
