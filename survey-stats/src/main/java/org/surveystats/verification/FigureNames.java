package org.surveystats.verification;

import org.surveystats.argument.Argument;

/** The names of the figures of a question or a section, whose score is named by its id. */
final class FigureNames {
    private FigureNames() {}

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

    static String of(String id, String figure) {
        return Argument.text("id", id) + figure;
    }
}
