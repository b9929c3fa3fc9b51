package org.surveystats.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant: the known name that differs by a keying slip or two.
 */
public final class NearName {
    private static final int LONGEST = 64;
    private static final int LETTERS_PER_SLIP = 3;
    private static final int MOST_SLIPS = 3;

    private NearName() {}

    /**
     * The known name nearest to another. A slip is an extra, missing, wrong or transposed letter; one is allowed for
     * every three letters, three at most. Upper and lower case make no difference, digits must be the same: Q11 is not
     * a slip for Q10.
     *
     * @param name what was written
     * @param known the names that exist; the first of several equally near ones is taken
     * @return the nearest, empty when none is near or the name is known itself
     */
    public static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > LONGEST || known.contains(name)) {
            return Optional.empty();
        }
        String written = name.toLowerCase(Locale.ROOT);
        String digits = digits(name);
        String nearest = null;
        int fewest = MOST_SLIPS + 1;
        for (String candidate : known) {
            int longer = Math.max(name.length(), candidate.length());
            int allowed = Math.min(Math.min(MOST_SLIPS, longer / LETTERS_PER_SLIP), fewest - 1);
            if (candidate.length() > LONGEST
                    || Math.abs(name.length() - candidate.length()) > allowed
                    || !digits(candidate).equals(digits)) {
                continue;
            }
            int slips = slips(written, candidate.toLowerCase(Locale.ROOT));
            if (slips <= allowed) {
                nearest = candidate;
                fewest = slips;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The question that a message asks when a name is unknown.
     *
     * @param name what was written
     * @param known the names that exist
     * @return for example {@code " (did you mean options?)"}, empty text when no known name is near
     */
    public static String asked(String name, Collection<String> known) {
        return of(name, known).map(near -> " (did you mean " + near + "?)").orElse("");
    }

    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        name.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** The optimal string alignment distance: transposed letters are not changed again. */
    private static int slips(String a, String b) {
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(before[j], row[j - 1]) + 1, before[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
