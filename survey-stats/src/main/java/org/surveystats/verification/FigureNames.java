package org.surveystats.verification;

/** The names of the figures of a question or a section, whose score is named by its id. */
final class FigureNames {
    private FigureNames() {}

    static String average(String id) {
        return id + " average";
    }

    static String lowest(String id) {
        return id + " lowest";
    }

    static String highest(String id) {
        return id + " highest";
    }

    static String difference(String id) {
        return id + " difference";
    }

    static String difference(String id, int year) {
        return id + " difference from " + year;
    }

    static String lower(String id, String level) {
        return id + " lower " + level;
    }

    static String upper(String id, String level) {
        return id + " upper " + level;
    }

    static String respondents(String id) {
        return id + " respondents";
    }

    static String inYear(String id, int year) {
        return id + " in " + year;
    }
}
