package org.surveystats.io.column;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/**
 * A figure of a unit in a measure as a column.
 *
 * @param name the column's name
 * @param figure the figure of a result, hidden where it does not exist
 */
public record ResultColumn(String name, Function<MeasureResult, Published<?>> figure) {
    /** How many respondents the score comes from. */
    public static final ResultColumn RESPONDENTS = new ResultColumn("respondents", MeasureResult::respondents);

    /** The score. */
    public static final ResultColumn SCORE = new ResultColumn("score", MeasureResult::score);

    /** The score's standard error. */
    public static final ResultColumn STANDARD_ERROR = new ResultColumn("standard_error", MeasureResult::standardError);

    /** z, neither winsorised nor adjusted. */
    public static final ResultColumn Z = new ResultColumn("z", ResultColumn::z);

    /** The adjusted z. */
    public static final ResultColumn Z_ADJUSTED =
            new ResultColumn("z_adjusted", result -> result.classification().map(Classification::adjustedZ));

    /** The code of the band. */
    public static final ResultColumn BAND =
            new ResultColumn("band", result -> result.band().map(Band::code));

    /** The name of the band. */
    public static final ResultColumn BAND_WORDS =
            new ResultColumn("band_words", result -> result.band().map(Band::name));

    /** A unit with standard error 0 that is judged by the spread between units alone has no z. */
    private static Published<?> z(MeasureResult result) {
        return result.classification()
                .flatMap(judged -> Double.isNaN(judged.z())
                        ? Published.<Double>hidden(HiddenReason.ZERO_STANDARD_ERROR)
                        : Published.shown(judged.z()));
    }

    /**
     * The limits, a lower and an upper one for each level.
     *
     * @param scheme whose levels are shown
     * @return {@code ll90}, {@code ul90} and so on, from the lowest level
     */
    public static List<ResultColumn> limits(BandScheme scheme) {
        return scheme.levels().stream()
                .flatMap(level -> Stream.of(lower(level), upper(level)))
                .toList();
    }

    /**
     * The figures of the CSV files of questions and sections, before the band.
     *
     * @param scheme whose levels are shown
     * @return in the order of the files
     */
    public static List<ResultColumn> ofFiles(BandScheme scheme) {
        return Stream.concat(Stream.of(SCORE, STANDARD_ERROR, Z, Z_ADJUSTED), limits(scheme).stream())
                .toList();
    }

    /**
     * The figures of the workbook's scores.
     *
     * @param scheme whose levels are shown
     * @return in the order of the sheet
     */
    public static List<ResultColumn> ofWorkbook(BandScheme scheme) {
        return Stream.of(
                        List.of(RESPONDENTS, SCORE, STANDARD_ERROR),
                        limits(scheme),
                        List.of(Z_ADJUSTED, BAND, BAND_WORDS))
                .flatMap(List::stream)
                .toList();
    }

    private static ResultColumn lower(ConfidenceLevel level) {
        return new ResultColumn(
                "ll" + level.id(),
                result -> result.classification().map(judged -> judged.limits().lower(level)));
    }

    private static ResultColumn upper(ConfidenceLevel level) {
        return new ResultColumn(
                "ul" + level.id(),
                result -> result.classification().map(judged -> judged.limits().upper(level)));
    }

    /**
     * The figure of a result.
     *
     * @param result a unit's result in a measure
     * @return hidden where it does not exist
     */
    public Published<?> of(MeasureResult result) {
        return figure.apply(result);
    }
}
