package org.surveystats.io.report.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.MethodOption;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.io.report.ReportData;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Unit;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.CodePoints;

/**
 * All units of a survey: the index and the national results.
 *
 * @param data what the pages are made from
 * @param texts the report's own words
 */
public record NationalPage(ReportData data, ReportTexts texts) {
    /** The fewest units of a region whose average is shown: one or two would be a unit's own score or follow from it. */
    private static final int FEWEST_UNITS = 3;
    /** Of a file without its ending; the shortest limit in use is 255 for all. */
    private static final int LONGEST_NAME = 120;

    /**
     * The survey.
     *
     * @return its metadata
     */
    public SurveyInfo survey() {
        return data.benchmark().questionnaire().survey();
    }

    /**
     * How many people took part in all units.
     *
     * @return the sum over the units
     */
    public long respondents() {
        return data.benchmark().units().stream()
                .mapToLong(UnitBenchmark::respondents)
                .sum();
    }

    /**
     * The units.
     *
     * @return from A to Z by name, by code where names are equal
     */
    public List<UnitBenchmark> unitsByName() {
        return data.benchmark().units().stream()
                .sorted((a, b) -> {
                    int byName = CodePoints.ORDER.compare(a.name(), b.name());
                    return byName != 0 ? byName : CodePoints.ORDER.compare(a.code(), b.code());
                })
                .toList();
    }

    /**
     * The bands of the method.
     *
     * @return from worst to best
     */
    public List<Band> bands() {
        return data.benchmark().method().get(MethodOption.BANDS).bands();
    }

    /**
     * How many questions of a unit are in which band.
     *
     * @param unit a unit
     * @return by band
     */
    public Map<Band, Integer> bandCounts(UnitBenchmark unit) {
        return data.benchmark().headlines(unit.code()).bands();
    }

    /**
     * Where a unit lies.
     *
     * @param unit a unit
     * @return empty when it is not known
     */
    public String region(UnitBenchmark unit) {
        return unit.unit().map(Unit::region).orElse("");
    }

    /**
     * The file of a unit's report.
     *
     * @param unit the unit's code
     * @return a name that every file system takes and that no other unit has, also where capitals do not count
     */
    public String fileOf(String unit) {
        String name = nameOf(unit);
        boolean alone = data.benchmark().units().stream()
                .allMatch(other ->
                        other.code().equals(unit) || !nameOf(other.code()).equalsIgnoreCase(name));
        if (alone && name.length() <= LONGEST_NAME) {
            return name + ".html";
        }
        String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return start + "." + UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)) + ".html";
    }

    private static String nameOf(String unit) {
        StringBuilder name = new StringBuilder("unit-");
        for (byte b : unit.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-';
            name.append(plain ? String.valueOf((char) b) : "_" + Integer.toHexString(b & 0xff));
        }
        return name.toString();
    }

    /**
     * The link to a unit's report.
     *
     * @param unit a unit
     * @return a relative link
     */
    public String linkTo(UnitBenchmark unit) {
        return fileOf(unit.code());
    }

    /**
     * How many units are worse than expected, about the same and better in a measure.
     *
     * @param measure a measure
     * @return three numbers
     */
    public List<Integer> sides(Measure measure) {
        int[] sides = new int[3];
        for (UnitBenchmark unit : data.benchmark().units()) {
            unit.measure(measure.id())
                    .band()
                    .ifShown(band -> sides[1 + Integer.signum(band.code() - Band.ABOUT_THE_SAME.code())]++);
        }
        return List.of(sides[0], sides[1], sides[2]);
    }

    /**
     * The sections as measures.
     *
     * @return in the order of the questionnaire
     */
    public List<Measure> sections() {
        return data.benchmark().measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.SECTION)
                .toList();
    }

    /**
     * The regions of the units.
     *
     * @return by code points; empty when none are known
     */
    public List<String> regions() {
        return data.benchmark().units().stream()
                .map(this::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .sorted(CodePoints.ORDER)
                .toList();
    }

    /**
     * The plain mean of the scores shown of a region's units.
     *
     * @param region a region
     * @param measure a measure
     * @return hidden for fewer than three units
     */
    public Published<Double> regionAverage(String region, Measure measure) {
        Benchmark benchmark = data.benchmark();
        List<Double> scores = benchmark.units().stream()
                .filter(unit -> region(unit).equals(region))
                .map(unit ->
                        unit.measure(measure.id()).score().map(Double::valueOf).orElse(Double.NaN))
                .filter(score -> !Double.isNaN(score))
                .toList();
        if (scores.size() < FEWEST_UNITS) {
            return Published.hidden(HiddenReason.NO_EXPECTED_RANGE);
        }
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return Published.shown(sum / scores.size());
    }
}
