package org.surveystats.text;

import java.util.Comparator;

/** The order in which results are listed: by code points, the same in every locale. */
public final class CodePoints {
    /** Compares texts code point by code point; {@link String#compareTo(String)} differs beyond U+FFFF. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length()) {
            int left = a.codePointAt(at);
            int right = b.codePointAt(at);
            if (left != right) {
                return Integer.compare(left, right);
            }
            at += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
