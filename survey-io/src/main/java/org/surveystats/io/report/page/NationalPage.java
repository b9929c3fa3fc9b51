package org.surveystats.io.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Side;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.sample.Unit;
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
    /**
     * The fewest units of a region whose average is shown: one or two would be a unit's own score or follow from it.
     */
    private static final int FEWEST_UNITS = 3;

    private static final int LONGEST_NAME = 120;
    private static final String ENDING = ".html";

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
     * Whether any measure has an expected range.
     *
     * @return false when there are too few units for one
     */
    public boolean hasRanges() {
        return Conditions.ranges(data.benchmark());
    }

    /**
     * Whether an average of a region is not shown.
     *
     * @return true when a region has too few units with a score
     */
    public boolean hidesRegions() {
        return regions().stream()
                .anyMatch(region -> sections().stream()
                        .anyMatch(section -> !regionAverage(region, section).isShown()));
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
     * The file of a unit's report: capital letters, digits and - as they are, other bytes as _ and two hexadecimal
     * digits. A code with a small letter, or a long one, has a digest behind: some file systems take a and A for the
     * same.
     *
     * @param unit the unit's code
     * @return a name of at most 120 characters that every file system takes and that no other unit has
     */
    public static String fileOf(String unit) {
        byte[] bytes = unit.getBytes(StandardCharsets.UTF_8);
        StringBuilder name = new StringBuilder("unit-");
        boolean small = false;
        for (byte b : bytes) {
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            boolean plain = letter || (b >= '0' && b <= '9') || b == '-';
            small |= b >= 'a' && b <= 'z';
            name.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "_%02x", b & 0xff));
        }
        if (small || name.length() + ENDING.length() > LONGEST_NAME) {
            String digest = "__" + digest(bytes);
            name.setLength(Math.min(name.length(), LONGEST_NAME - ENDING.length() - digest.length()));
            name.append(digest);
        }
        return name + ENDING;
    }

    /** A name without digest never has two underscores, so no two names are the same. */
    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
     * @return a number for each side
     */
    public Map<Side, Integer> sides(Measure measure) {
        return Side.count(data.benchmark().units().stream()
                .map(unit -> unit.measure(measure.id()).band())
                .flatMap(band -> band.map(Stream::of).orElse(Stream.empty())));
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
            return Published.hidden(HiddenReason.TOO_FEW_UNITS);
        }
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return Published.shown(sum / scores.size());
    }
}
