package org.surveystats.io.check;

import java.util.Objects;

/**
 * One thing that a check found.
 *
 * @param severity whether it is wrong, odd or merely told
 * @param source the file's name
 * @param text what and where, without an identity of a respondent
 */
public record Finding(Severity severity, String source, String text) {
    /** How bad a finding is. */
    public enum Severity {
        /** The file, or a part of it, cannot be used. */
        ERROR,
        /** Everything can be used, but this may be a mistake. */
        WARNING,
        /** What was told from the file itself, which is as it should be if it is right. */
        NOTE
    }

    /** Checks that no part is null. */
    public Finding {
        Objects.requireNonNull(severity, "severity must not be null");
        Objects.requireNonNull(source, "source must not be null");
        Objects.requireNonNull(text, "text must not be null");
    }

    static Finding error(String source, String text) {
        return new Finding(Severity.ERROR, source, text);
    }

    static Finding warning(String source, String text) {
        return new Finding(Severity.WARNING, source, text);
    }

    static Finding note(String source, String text) {
        return new Finding(Severity.NOTE, source, text);
    }

    /** File and text. */
    @Override
    public String toString() {
        return source + ": " + text;
    }
}
