package org.surveystats.verification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.text.Excerpt;

/** The names of the figures of a question or a section, whose score is named by its id. */
final class FigureNames {
    static final String RETURNED = "returned";
    static final String RATE = "response rate";
    static final String BASE = "people in the base";
    static final String OUTSIDE = "people outside the base";

    private static final Set<String> RESERVED = Set.of(RETURNED, RATE, BASE, OUTSIDE);

    /** The endings of the names made here. */
    private static final Pattern RESERVED_ENDING = Pattern.compile(
            ".* (average|lowest|highest|difference|respondents|count|(lower|upper) (" + levels()
                    + ")|(difference from|in) -?\\d+)",
            Pattern.DOTALL);

    /** Of the built-in schemes: a name with another level is that of the figure, should a scheme have limits of it. */
    private static String levels() {
        return BandScheme.builtIn().stream()
                .flatMap(scheme -> scheme.levels().stream())
                .map(level -> Pattern.quote(level.percent()))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private FigureNames() {}

    /** A name or an id that a caller gives, which must not be that of a figure beside it. */
    static String own(String argument, String name) {
        Argument.text(argument, name);
        if (RESERVED.contains(name) || RESERVED_ENDING.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    argument + " must not be, or end like, a name that the report gives itself: " + Excerpt.of(name));
        }
        return name;
    }

    /** Names or ids that a caller gives, one or more, each once and none that of the whole that they make. */
    static List<String> distinct(String argument, String[] names, String whole) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String name : Objects.requireNonNull(names, argument + " must not be null")) {
            distinct.add(own(argument, name));
        }
        if (distinct.isEmpty() || distinct.size() < names.length || distinct.contains(whole)) {
            throw new IllegalArgumentException(argument + " must be one or more distinct names"
                    + (whole.isEmpty() ? "" : " other than " + Excerpt.of(whole)) + ": "
                    + Excerpt.of(List.of(names)));
        }
        return List.copyOf(distinct);
    }

    static String average(String id) {
        return of(id, " average");
    }

    static String lowest(String id) {
        return of(id, " lowest");
    }

    static String highest(String id) {
        return of(id, " highest");
    }

    static String difference(String id) {
        return of(id, " difference");
    }

    static String difference(String id, int year) {
        return of(id, " difference from " + year);
    }

    static String lower(String id, String level) {
        return of(id, " lower " + level);
    }

    static String upper(String id, String level) {
        return of(id, " upper " + level);
    }

    static String respondents(String id) {
        return of(id, " respondents");
    }

    static String inYear(String id, int year) {
        return of(id, " in " + year);
    }

    static String count(String share) {
        return own("name", share) + " count";
    }

    private static String of(String id, String figure) {
        return own("id", id) + figure;
    }
}
