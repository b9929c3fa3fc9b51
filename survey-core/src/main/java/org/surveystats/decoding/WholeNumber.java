package org.surveystats.decoding;

/** Whole numbers as cells hold them: an optional minus and 1 to 9 digits, nothing else. */
final class WholeNumber {
    /** What {@link #parse} gives for everything else. */
    static final int NONE = Integer.MIN_VALUE;

    /** The most digits of a number. */
    static final int MOST_DIGITS = 9;

    private WholeNumber() {}

    static int parse(String cell) {
        int start = cell.startsWith("-") ? 1 : 0;
        int digits = cell.length() - start;
        if (digits < 1 || digits > MOST_DIGITS) {
            return NONE;
        }
        int value = 0;
        for (int i = start; i < cell.length(); i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = 10 * value + digit;
        }
        return start == 1 ? -value : value;
    }
}
