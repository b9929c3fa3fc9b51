package org.surveystats.decoding;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.text.Decimals;

/** The text of a typed cell, which alone says what the cell means. */
final class CellValue {
    private static final int SMALLEST_KEPT = -1000;
    private static final int LARGEST_KEPT = 1000;

    /** Whole numbers mostly are codes, whose bytes are made once. */
    private static final byte[][] KEPT = IntStream.rangeClosed(SMALLEST_KEPT, LARGEST_KEPT)
            .mapToObj(number -> String.valueOf(number).getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    private static final byte[] NOTHING = {};

    /** Below it each whole number is a double of its own, and has at most 15 digits. */
    private static final double LARGEST_WHOLE = 1e15;

    private static final int FEW_DECIMALS = 3;
    private static final double FEW_DECIMALS_SCALE = 1000;
    private static final int MOST_PLAIN_DIGITS = 30;

    private CellValue() {}

    /**
     * Checks that each cell of a row has a text.
     *
     * @throws IllegalArgumentException if not
     */
    static void check(long line, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (!isKnown(cell)) {
                throw unknown("cell " + (i + 1) + " of line " + line, cell);
            }
        }
    }

    static IllegalArgumentException unknown(String where, @Nullable Object cell) {
        String type = cell == null ? "null" : cell.getClass().getName();
        return new IllegalArgumentException(where
                + " must be null, a text, a whole number (Integer, Long, Short, Byte),"
                + " a number (Double, Float, BigDecimal), a Boolean or a MissingCode; give others as texts: " + type);
    }

    static boolean isKnown(@Nullable Object cell) {
        return cell == null
                || cell instanceof String
                || isWhole(cell)
                || cell instanceof Double
                || cell instanceof Float
                || cell instanceof BigDecimal
                || cell instanceof Boolean
                || cell instanceof MissingCode;
    }

    private static boolean isWhole(Object cell) {
        return cell instanceof Integer || cell instanceof Long || cell instanceof Short || cell instanceof Byte;
    }

    /** The text of a cell that is known; empty where it is null or NaN. */
    static String text(@Nullable Object cell) {
        if (cell instanceof String text) {
            return text;
        }
        if (cell == null) {
            return "";
        }
        if (isWhole(cell)) {
            return Long.toString(((Number) cell).longValue());
        }
        if (cell instanceof Double number) {
            return text(number.doubleValue());
        }
        if (cell instanceof Float number) {
            return text(number.floatValue());
        }
        if (cell instanceof BigDecimal number) {
            return text(number);
        }
        if (cell instanceof Boolean ticked) {
            return ticked ? "1" : "0";
        }
        if (cell instanceof MissingCode missing) {
            return missing.code();
        }
        throw unknown("cell", cell);
    }

    private static String text(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (isWhole(number)) {
            return Long.toString((long) number);
        }
        if (Double.isInfinite(number)) {
            return Double.toString(number);
        }
        double scaled = Math.rint(number * FEW_DECIMALS_SCALE);
        return isWhole(scaled) && scaled / FEW_DECIMALS_SCALE == number
                ? text(BigDecimal.valueOf((long) scaled, FEW_DECIMALS))
                : Decimals.full(number);
    }

    private static boolean isWhole(double number) {
        return Math.abs(number) < LARGEST_WHOLE && number == Math.rint(number);
    }

    /** The decimal that a float is printed as: 0.1, not the double nearest to it. */
    private static String text(float number) {
        boolean printed = Float.isFinite(number) && !isWhole(number);
        return printed ? text(new BigDecimal(Float.toString(number))) : text((double) number);
    }

    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean plain = Math.abs((long) stripped.scale()) <= MOST_PLAIN_DIGITS;
        return plain ? stripped.toPlainString() : stripped.toString();
    }

    /** The bytes of a cell's text in UTF-8; null where they do not spell it or say less than the cell. */
    static byte @Nullable [] bytes(@Nullable Object cell) {
        if (cell == null) {
            return NOTHING;
        }
        if (cell instanceof String text) {
            return bytes(text);
        }
        if (isWhole(cell)) {
            return bytes(((Number) cell).longValue());
        }
        if (cell instanceof Double number) {
            return bytes(number.doubleValue());
        }
        return cell instanceof MissingCode ? null : bytes(text(cell));
    }

    /** The bytes of a text in UTF-8; null where half a surrogate pair could not be told from what takes its place. */
    static byte @Nullable [] bytes(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return null;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return number >= SMALLEST_KEPT && number <= LARGEST_KEPT
                ? KEPT[(int) number - SMALLEST_KEPT]
                : Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(double number) {
        int whole = (int) number;
        return whole == number ? bytes((long) whole) : text(number).getBytes(StandardCharsets.US_ASCII);
    }
}
