package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Decimals;
import org.surveystats.text.Paragraph;

/**
 * What the files that go with the responses do not have in common with them, such as outcomes of a unit without
 * responses: mostly a misspelt code or a file of another year. None of it is an error of its own, and the benchmark is
 * made without it. Codes that are equal but for case or white space are told too.
 *
 * @param list units, then earlier surveys, outcomes by year in the order given, history and similar codes; empty when
 *     the files match
 */
public record Mismatches(List<Mismatch> list) {
    private static final int MOST_NAMED = 8;

    /**
     * One kind of mismatch.
     *
     * @param what in words, for example {@code Units without name}
     * @param which the codes or ids that it is true of, sorted, each once; at least one
     */
    public record Mismatch(String what, List<String> which) {
        /** Copies the list. */
        public Mismatch {
            Objects.requireNonNull(what, "what must not be null");
            which = List.copyOf(which);
        }

        /**
         * The words and the first eight codes.
         *
         * @return one line, however long
         */
        public String line() {
            return what + ": " + Phrases.first(MOST_NAMED, which);
        }

        /** The words and the first eight codes, in lines of at most 80 characters. */
        @Override
        public String toString() {
            return Paragraph.of(line());
        }
    }

    /** Copies the list. */
    public Mismatches {
        list = List.copyOf(list);
    }

    /**
     * Compares the files of a survey.
     *
     * @param benchmark the results of the responses
     * @param units what is known of units, possibly none; a code of a predecessor counts as known
     * @param tallies the counts by year: of this survey under its units' own codes, of earlier ones under those of
     *     today ({@code GroupBy.successors})
     * @param outcomes what became of the samples, by year; those of a year without tally are only compared with the
     *     units of the benchmark
     * @param history published results of earlier surveys
     * @return what does not match
     */
    public static Mismatches of(
            Benchmark benchmark,
            List<Unit> units,
            Map<Integer, AnswerTally> tallies,
            Map<Integer, List<SampleOutcomes>> outcomes,
            PublishedHistory history) {
        return new Mismatches(listed(
                benchmark.questionnaire().survey().year(),
                benchmark.units().stream().map(UnitBenchmark::code).collect(Collectors.toSet()),
                benchmark.measures().stream().map(Measure::id).collect(Collectors.toSet()),
                units,
                tallies,
                outcomes,
                history));
    }

    /**
     * Compares the files of a survey that has no benchmark yet.
     *
     * @param tally the counts of the responses by unit
     * @param units what is known of units, possibly none; a code of a predecessor counts as known
     * @param outcomes what became of the samples, by year; those of other years are only compared with the units
     * @return what does not match
     */
    public static Mismatches of(AnswerTally tally, List<Unit> units, Map<Integer, List<SampleOutcomes>> outcomes) {
        int year = tally.plan().questionnaire().survey().year();
        return new Mismatches(listed(
                year,
                new TreeSet<>(tally.groups()),
                Set.of(),
                units,
                Map.of(year, tally),
                outcomes,
                PublishedHistory.NONE));
    }

    private static List<Mismatch> listed(
            int current,
            Set<String> now,
            Set<String> measures,
            List<Unit> units,
            Map<Integer, AnswerTally> tallies,
            Map<Integer, List<SampleOutcomes>> outcomes,
            PublishedHistory history) {
        List<Mismatch> list = new ArrayList<>();
        add(list, "Units without responses", units.stream().map(Unit::code).filter(code -> !now.contains(code)));
        if (!units.isEmpty()) {
            Set<String> named = units.stream().map(Unit::code).collect(Collectors.toSet());
            add(list, "Units without name", now.stream().filter(code -> !named.contains(code)));
        }
        EarlierUnits earlier = new EarlierUnits(current, tallies);
        earlier.mismatches(current, now, units).forEach((what, which) -> add(list, what, which.stream()));
        Set<String> known = new TreeSet<>(now);
        units.forEach(unit -> known.addAll(unit.predecessors()));
        outcomes.forEach((year, sample) -> {
            String of = "Outcomes of " + year;
            AnswerTally tally = tallies.get(year);
            if (tally == null) {
                Stream<String> codes = sample.stream().map(SampleOutcomes::unit);
                add(list, of + ": units not in the survey", codes.filter(code -> !known.contains(code)));
            } else {
                addOutcomes(list, of, returned(sample, year == current ? List.of() : units), tally);
            }
        });
        Stream<String> ofUnits = history.entries().stream().map(PublishedHistory.Entry::unit);
        add(list, "History of unknown units", ofUnits.filter(code -> !known.contains(code)));
        Stream<String> ofMeasures = history.entries().stream().map(PublishedHistory.Entry::measure);
        add(list, "History of unknown measures", ofMeasures.filter(id -> !measures.contains(id)));
        SimilarCodes similar = new SimilarCodes();
        similar.add("the responses of " + current, now);
        units.forEach(unit -> similar.add("the file of units", List.of(unit.code())));
        units.forEach(unit -> similar.add("the file of units", unit.predecessors()));
        earlier.codes().forEach((year, codes) -> similar.add("the responses of " + year, codes));
        outcomes.forEach((year, sample) -> similar.add(
                "the outcomes of " + year,
                sample.stream().map(SampleOutcomes::unit).toList()));
        similar.add(
                "the history",
                history.entries().stream().map(PublishedHistory.Entry::unit).toList());
        similar.found().forEach((what, which) -> add(list, what, which.stream()));
        add(list, "Units whose code stands for a missing value", now.stream().filter(OddCodes::isMissing));
        add(
                list,
                "Units that are UTF-8 read in another encoding (layout.file.encoding)",
                now.stream().filter(OddCodes::isOfAnotherEncoding));
        return list;
    }

    /** How many returned the questionnaire, by the code that a unit has today. */
    private static Map<String, Long> returned(List<SampleOutcomes> sample, List<Unit> merged) {
        Map<String, String> successors = Unit.successors(merged);
        Map<String, Long> returned = new TreeMap<>();
        for (SampleOutcomes of : sample) {
            returned.merge(successors.getOrDefault(of.unit(), of.unit()), of.count(Outcome.RETURNED), Long::sum);
        }
        return returned;
    }

    private static void addOutcomes(List<Mismatch> list, String of, Map<String, Long> returned, AnswerTally tally) {
        Set<String> answered = Set.copyOf(tally.groups());
        add(
                list,
                of + ": units without responses",
                returned.keySet().stream().filter(code -> !answered.contains(code)));
        add(list, of + " lack units", answered.stream().filter(code -> !returned.containsKey(code)));
        add(
                list,
                of + ": returned is not the number of responses",
                returned.entrySet().stream()
                        .filter(entry -> answered.contains(entry.getKey()))
                        .filter(entry ->
                                entry.getValue() != tally.group(entry.getKey()).respondents())
                        .map(entry -> entry.getKey() + " " + Decimals.grouped(entry.getValue()) + " for "
                                + Decimals.grouped(tally.group(entry.getKey()).respondents())));
    }

    private static void add(List<Mismatch> list, String what, Stream<String> which) {
        List<String> distinct = which.distinct().sorted(CodePoints.ORDER).toList();
        if (!distinct.isEmpty()) {
            list.add(new Mismatch(what, distinct));
        }
    }

    /**
     * Whether the files match.
     *
     * @return true when there is no mismatch
     */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** A line for each mismatch; a sentence when there is none. */
    @Override
    public String toString() {
        return isEmpty()
                ? "The files match"
                : list.stream().map(Mismatch::toString).collect(Collectors.joining("\n"));
    }
}
