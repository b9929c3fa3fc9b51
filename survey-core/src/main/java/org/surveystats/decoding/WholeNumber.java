package org.surveystats.decoding;

/** Whole numbers as cells hold them: an optional minus and 1 to 9 digits. */
final class WholeNumber {
    /** What {@link #parse} gives for everything else. */
    static final int NONE = Integer.MIN_VALUE;

    /** The most digits of a number. */
    static final int MOST_DIGITS = 9;

    private static final int THOUSANDS = 3;

    private WholeNumber() {}

    /**
     * A number as programs write codes: zeros may stand before it and, behind a decimal mark, after it. Behind a point
     * that is not the decimal mark, three zeros are thousands.
     */
    static int code(String cell, char decimalMark) {
        int end = cell.length();
        while (end > 0 && cell.charAt(end - 1) == '0') {
            end--;
        }
        int zeros = cell.length() - end;
        if (zeros == 0 || end == 0) {
            return parse(cell);
        }
        char mark = cell.charAt(end - 1);
        boolean decimals = mark == decimalMark || (mark == '.' && zeros % THOUSANDS != 0);
        return parse(decimals ? cell.substring(0, end - 1) : cell);
    }

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
