package org.surveystats.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/**
 * Figures and the checks between them.
 *
 * @param figures by name
 * @param checks by name
 * @param rankings by name
 * @param measures the questions and sections that have a score or an average
 */
record Claims(
        Map<String, PrintedFigure> figures,
        Map<String, Check> checks,
        Map<String, Ranking> rankings,
        Set<String> measures) {
    static final Claims NONE = new Claims(Map.of(), Map.of(), Map.of(), Set.of());

    /** Adds to what is known about a figure. */
    Claims with(String name, PrintedFigure figure) {
        Map<String, PrintedFigure> all = new LinkedHashMap<>(figures);
        all.merge(Argument.text("name", name), figure, PrintedFigure::and);
        return new Claims(all, checks, rankings, measures);
    }

    Claims printed(String name, Interval bounds, String... printed) {
        Objects.requireNonNull(printed, "printed must not be null");
        if (printed.length == 0) {
            throw new IllegalArgumentException("printed must hold at least one figure of " + Excerpt.of(name) + ": []");
        }
        List<BigDecimal> decimals = Stream.of(printed)
                .map(text -> Decimals.printed("printed", text))
                .toList();
        return with(name, new PrintedFigure(bounds, decimals));
    }

    Claims declared(List<String> names, Interval bounds) {
        Claims claims = this;
        for (String name : names) {
            claims = claims.with(name, new PrintedFigure(bounds, List.of()));
        }
        return claims;
    }

    Claims measured(String id) {
        Set<String> all = new LinkedHashSet<>(measures);
        all.add(id);
        return new Claims(figures, checks, rankings, all);
    }

    Claims with(Check check) {
        return new Claims(figures, added(checks, check.name(), check), rankings, measures);
    }

    Claims with(Ranking ranking) {
        return new Claims(figures, checks, added(rankings, ranking.name(), ranking), measures);
    }

    private static <T> Map<String, T> added(Map<String, T> known, String name, T claim) {
        Map<String, T> all = new LinkedHashMap<>(known);
        T before = all.put(name, claim);
        if (before != null && !before.equals(claim)) {
            throw new IllegalArgumentException(
                    "checks must have distinct names: " + Excerpt.of(name) + " is also another check");
        }
        return all;
    }

    /**
     * Examines all checks.
     *
     * @param scale on which scores lie that are needed and not printed
     */
    Verification verify(String title, Interval scale, Rounding rounding) {
        return withDifferences(scale).examined(title, rounding);
    }

    /** With the differences that rankings compare. */
    private Claims withDifferences(Interval scale) {
        Claims claims = this;
        for (String question : ranked()) {
            String average = FigureNames.average(question);
            String difference = FigureNames.difference(question);
            claims = claims.declared(List.of(question, average), scale)
                    .declared(List.of(difference), PrintedFigure.ANYWHERE)
                    .with(SumCheck.difference(difference, question, average));
        }
        return claims;
    }

    private Set<String> ranked() {
        if (rankings.isEmpty()) {
            return Set.of();
        }
        Set<String> questions = new LinkedHashSet<>(measures);
        checks.values().stream()
                .filter(SumCheck.class::isInstance)
                .map(SumCheck.class::cast)
                .filter(sum -> sum.kind() == SumCheck.Kind.MEAN)
                .forEach(section -> questions.remove(section.result()));
        rankings.values().forEach(ranking -> questions.addAll(ranking.listed()));
        return questions;
    }

    private Verification examined(String title, Rounding rounding) {
        Ranges known = ranges(figure -> figure.known(rounding));
        Ranges rounded = ranges(PrintedFigure::rounded);
        List<Check> asked = new ArrayList<>();
        List<Check> implied = new ArrayList<>();
        for (Check check : checks.values()) {
            if (check instanceof OrderCheck order) {
                asked.add(order.among(known.printed()));
            } else if (check instanceof SumCheck difference && isImplied(difference)) {
                known = known.with(difference);
                rounded = rounded.with(difference);
                implied.add(check);
            } else {
                asked.add(check);
            }
        }
        Set<String> ranked = ranked();
        rankings.values().forEach(ranking -> asked.add(ranking.check(ranked)));

        List<Finding> findings = new ArrayList<>();
        figures.forEach((name, figure) -> figure.finding(name, rounding).ifPresent(findings::add));
        for (Check check : asked) {
            findings.add(check.finding(known, rounded));
        }
        implied.addAll(asked);
        return Verification.of(title, findings, implied, known);
    }

    private Ranges ranges(Function<PrintedFigure, Interval> range) {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        figures.forEach((name, figure) -> ranges.put(name, range.apply(figure)));
        return new Ranges(
                ranges,
                figures.entrySet().stream()
                        .filter(figure -> figure.getValue().isPrinted())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** A difference that only rankings need. */
    private boolean isImplied(SumCheck check) {
        return check.kind() == SumCheck.Kind.DIFFERENCE
                && !Objects.requireNonNull(figures.get(check.result()), "results are declared")
                        .isPrinted();
    }
}
