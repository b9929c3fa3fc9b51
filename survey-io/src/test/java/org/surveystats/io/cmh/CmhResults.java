package org.surveystats.io.cmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.tally.AnswerTally;

/** The results of the bundled survey, computed once for all tests. Nothing here is changed by anybody. */
final class CmhResults {
    static final BenchmarkMethod BESSEL_METHOD =
            BenchmarkMethod.nhs2021().withStandardError(StandardErrorMethod.BESSEL);

    static final AnswerTally TALLY = CommunityMentalHealth.tally(2021);
    static final Benchmark NOW = CommunityMentalHealth.benchmark(2021);
    static final Benchmark BESSEL = NOW.under(BESSEL_METHOD);

    private static final Map<Integer, Benchmark> BEFORE =
            Map.of(2019, CommunityMentalHealth.benchmark(2019), 2020, CommunityMentalHealth.benchmark(2020));

    static final Map<Integer, ChangeOverTime> CHANGES = Map.of(
            2019, ChangeOverTime.between(NOW, BEFORE.get(2019)),
            2020, ChangeOverTime.between(NOW, BEFORE.get(2020)));

    static final Map<Integer, ChangeOverTime> BESSEL_CHANGES = Map.of(
            2019, ChangeOverTime.between(BESSEL, BEFORE.get(2019).under(BESSEL_METHOD)),
            2020, ChangeOverTime.between(BESSEL, BEFORE.get(2020).under(BESSEL_METHOD)));

    static final Map<Integer, ResponseRates> RATES = Map.of(2020, rates(2020), 2021, rates(2021));

    private CmhResults() {}

    /** The benchmark of 2019, 2020 or 2021. */
    static Benchmark of(int year) {
        return year == 2021 ? NOW : BEFORE.get(year);
    }

    private static ResponseRates rates(int year) {
        try (InputStream in = CommunityMentalHealth.outcomes(year)) {
            return ResponseRates.of(OutcomesCsv.read(in, "outcomes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
