package org.surveystats.io.report.page;

import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.ResponseRates.ResponseRate;
import org.surveystats.benchmark.UnitBenchmark;

/**
 * Who took part: the response of the unit and of all.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 */
public record Participation(ReportData data, UnitBenchmark unit) {
    /**
     * The response of the unit in a year.
     *
     * @param year the year
     * @return empty when it is not known
     */
    public Optional<ResponseRate> response(int year) {
        return Optional.ofNullable(data.rates().get(year))
                .filter(rates -> rates.hasUnit(unit.code()))
                .map(rates -> rates.unit(unit.code()));
    }

    /**
     * The latest year before the survey's of which the response is known.
     *
     * @return empty when there is none
     */
    public Optional<ResponseRate> previousResponse() {
        return data.rates().keySet().stream()
                .filter(year -> year < data.year())
                .max(Integer::compare)
                .flatMap(this::response);
    }

    /**
     * The latest year before the survey's of which response is known.
     *
     * @return the year; the survey's own when there is none
     */
    public int previousYear() {
        return data.rates().keySet().stream()
                .filter(year -> year < data.year())
                .max(Integer::compare)
                .orElse(data.year());
    }

    /**
     * The pooled response rate of the survey's year.
     *
     * @return in percent; empty when it is not known
     */
    public OptionalDouble nationalRate() {
        ResponseRates rates = data.rates().get(data.year());
        return rates == null ? OptionalDouble.empty() : rates.national().adjustedPercent();
    }

    /**
     * The mean of the units' response rates in the survey's year.
     *
     * @return in percent; empty when it is not known
     */
    public OptionalDouble averageRate() {
        ResponseRates rates = data.rates().get(data.year());
        return rates == null ? OptionalDouble.empty() : rates.averagePercent();
    }

    /**
     * How many people took part in all units.
     *
     * @return the sum over the units
     */
    public long allRespondents() {
        return data.benchmark().units().stream()
                .mapToLong(UnitBenchmark::respondents)
                .sum();
    }
}
