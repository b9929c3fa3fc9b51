package org.surveystats.io.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.surveystats.io.csv.Gzip;

/**
 * Makes a file that is wrong in one way or several out of one that is right. The same random numbers make the same
 * file.
 */
final class Mutation {
    private static final int LARGEST = 1 << 17;
    private static final int MOST_STEPS = 6;

    /** What readers stumble over: ends of ranges, odd numbers, structure, odd characters. */
    private static final List<String> ODD = List.of(
            "0",
            "-1",
            "-0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e-400",
            "0.1e1",
            "1E+5",
            "NaN",
            "Infinity",
            "0x1f",
            "007",
            "+1",
            "1.7976931348623157E308",
            "5e-324",
            "9".repeat(999),
            "9".repeat(1001),
            "1e999999999",
            "null",
            "true",
            "[]",
            "{}",
            "[[[[",
            "{\"a\":",
            "\"\"",
            "\"",
            "\"\"\"",
            "\\",
            "\\u0000",
            "\\ud800",
            ",",
            ",,,,",
            ":",
            ";",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\n\n\n",
            "\t",
            " ",
            "\u0000",
            "\ufeff",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\u00e9",
            "\ud83d\ude00",
            "=1+1",
            "__proto__",
            "Q1",
            "unit",
            "year",
            "x".repeat(300),
            "x".repeat(5000));

    private final SplittableRandom random;

    Mutation(SplittableRandom random) {
        this.random = random;
    }

    /** A few steps, then perhaps compressed and damaged once more. */
    byte[] of(byte[] valid, byte[] other) {
        byte[] made = valid;
        int steps = random.nextInt(MOST_STEPS + 1);
        for (int i = 0; i < steps; i++) {
            made = step(made, other);
            made = made.length > LARGEST ? Arrays.copyOf(made, LARGEST) : made;
        }
        if (random.nextInt(8) > 0) {
            return made;
        }
        byte[] zipped = Gzip.of(made);
        return switch (random.nextInt(5)) {
            case 0 -> step(zipped, other);
            case 1 -> replaced(zipped, zipped.length, 0, Gzip.of(other));
            case 2 -> replaced(zipped, zipped.length, 0, Gzip.of(new byte[0]));
            default -> zipped;
        };
    }

    private byte[] step(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 << random.nextInt(10));
        return switch (random.nextInt(12)) {
            case 0 -> flipped(bytes);
            case 1 -> replaced(bytes, at, length, new byte[0]);
            case 2, 3 -> replaced(bytes, at, 0, odd());
            case 4, 5, 6 -> token(bytes, odd());
            case 7 -> token(bytes, bytes.length == 0 ? odd() : tokenAt(bytes, random.nextInt(bytes.length)));
            case 8 -> repeated(bytes, at, length);
            case 9 -> Arrays.copyOf(bytes, at);
            case 10 -> spliced(bytes, other, at);
            default -> bracketed(bytes);
        };
    }

    private byte[] odd() {
        return ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] made = bytes.clone();
        if (made.length > 0) {
            made[random.nextInt(made.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return made;
    }

    /** Puts something in the place of a number, word or cell. */
    private byte[] token(byte[] bytes, byte[] instead) {
        if (bytes.length == 0) {
            return instead;
        }
        int at = random.nextInt(bytes.length);
        int from = tokenStart(bytes, at);
        return replaced(bytes, from, tokenAt(bytes, at).length, instead);
    }

    private static byte[] tokenAt(byte[] bytes, int at) {
        int to = at;
        while (to < bytes.length && isPart(bytes[to])) {
            to++;
        }
        return Arrays.copyOfRange(bytes, tokenStart(bytes, at), to);
    }

    private static int tokenStart(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && isPart(bytes[from - 1])) {
            from--;
        }
        return from;
    }

    private static boolean isPart(byte b) {
        return b < 0 || Character.isLetterOrDigit(b) || b == '.' || b == '-' || b == '+' || b == '_';
    }

    private byte[] repeated(byte[] bytes, int at, int length) {
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        byte[] made = bytes;
        for (int i = 1 << random.nextInt(7); i > 0 && made.length < LARGEST; i--) {
            made = replaced(made, at, 0, part);
        }
        return made;
    }

    /** Takes away, doubles or turns what stands between brackets, or puts it into more of them. */
    private byte[] bracketed(byte[] bytes) {
        int open = random.nextInt(bytes.length + 1);
        while (open < bytes.length && bytes[open] != '[' && bytes[open] != '{') {
            open++;
        }
        int close = open;
        for (int depth = 0; close < bytes.length; close++) {
            depth += bytes[close] == '[' || bytes[close] == '{' ? 1 : 0;
            depth -= bytes[close] == ']' || bytes[close] == '}' ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        if (close >= bytes.length) {
            return flipped(bytes);
        }
        int length = close + 1 - open;
        String inside = new String(bytes, open, length, StandardCharsets.UTF_8);
        int times = 1 << random.nextInt(7);
        String made = switch (random.nextInt(4)) {
            case 0 -> "null";
            case 1 -> inside + "," + inside;
            case 2 -> inside.replace('{', '[').replace('}', ']');
            default -> "[".repeat(times) + inside + "]".repeat(times);
        };
        return replaced(bytes, open, length, made.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of one and the end of the other. */
    private static byte[] spliced(byte[] start, byte[] end, int at) {
        return replaced(start, at, start.length - at, Arrays.copyOfRange(end, Math.min(at, end.length), end.length));
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] instead) {
        byte[] made = new byte[bytes.length - length + instead.length];
        System.arraycopy(bytes, 0, made, 0, at);
        System.arraycopy(instead, 0, made, at, instead.length);
        System.arraycopy(bytes, at + length, made, at + instead.length, bytes.length - at - length);
        return made;
    }
}
