package org.surveystats.verification;

import java.util.List;
import java.util.Objects;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.text.Excerpt;

/**
 * What a report can say about a question or a section. Each method adds to the given claims.
 *
 * @param id of the question or section
 * @param scale on which all scores lie
 */
record MeasureClaims(String id, Interval scale) {
    Claims score(Claims claims, String... printed) {
        return claims.measured(FigureNames.own("id", id)).printed(id, scale, printed);
    }

    Claims average(Claims claims, String... printed) {
        return claims.measured(id).printed(FigureNames.average(id), scale, printed);
    }

    Claims extremes(Claims claims, String lowest, String highest) {
        Objects.requireNonNull(lowest, "lowest must not be null");
        Objects.requireNonNull(highest, "highest must not be null");
        String low = FigureNames.lowest(id);
        String high = FigureNames.highest(id);
        return claims.printed(low, scale, lowest)
                .printed(high, scale, highest)
                .with(OrderCheck.of(
                        id + " extremes",
                        true,
                        List.of(List.of(low), List.of(id, FigureNames.average(id)), List.of(high))));
    }

    /** The section is the plain mean of its questions. */
    Claims section(Claims claims, List<String> questions) {
        return claims.declared(List.of(id), scale).declared(questions, scale).with(SumCheck.mean(id, questions));
    }

    Claims difference(Claims claims, String... printed) {
        return difference(claims.measured(id), FigureNames.difference(id), FigureNames.average(id), printed);
    }

    Claims difference(Claims claims, int year, String... printed) {
        return difference(claims, FigureNames.difference(id, year), FigureNames.inYear(id, year), printed);
    }

    private Claims difference(Claims claims, String name, String other, String... printed) {
        return claims.declared(List.of(id, other), scale)
                .printed(name, PrintedFigure.ANYWHERE, printed)
                .with(SumCheck.difference(name, id, other));
    }

    Claims limits(Claims claims, String level, String lower, String upper, BandScheme scheme) {
        Objects.requireNonNull(level, "level must not be null");
        Objects.requireNonNull(lower, "lower must not be null");
        Objects.requireNonNull(upper, "upper must not be null");
        List<String> levels =
                scheme.levels().stream().map(ConfidenceLevel::percent).toList();
        if (!levels.contains(level)) {
            throw new IllegalArgumentException("level must be one of " + levels + ": " + Excerpt.of(level));
        }
        return claims.printed(FigureNames.lower(id, level), PrintedFigure.ANYWHERE, lower)
                .printed(FigureNames.upper(id, level), PrintedFigure.ANYWHERE, upper)
                .with(BandOrder.ofLimits(id, scheme));
    }

    Claims change(Claims claims, int year, String score, Change change) {
        Objects.requireNonNull(score, "score must not be null");
        Objects.requireNonNull(change, "change must not be null");
        String then = FigureNames.inYear(id, year);
        String name = id + " change from " + year;
        Claims known = claims.printed(then, scale, score);
        return switch (change) {
            case INCREASE -> known.with(OrderCheck.of(name, true, List.of(List.of(then), List.of(id))));
            case DECREASE -> known.with(OrderCheck.of(name, true, List.of(List.of(id), List.of(then))));
            case NO_CHANGE -> known;
        };
    }
}
