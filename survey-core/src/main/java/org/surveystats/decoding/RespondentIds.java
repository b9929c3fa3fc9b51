package org.surveystats.decoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The identities of respondents met so far. Most are numbers, perhaps behind a text that is the same for many: of these
 * a few bits are kept, of others the text. What stands before the number includes its leading zeros, so 007 and 7
 * differ.
 */
final class RespondentIds {
    private static final int MOST_PREFIXES = 64;
    private static final int MOST_DIGITS = 18;

    private final Map<String, SparseBits> numbers = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private byte[] lastPrefix = {};
    private SparseBits lastNumbers = new SparseBits();

    RespondentIds() {
        numbers.put("", lastNumbers);
    }

    /**
     * Adds an identity.
     *
     * @return false when it was there
     */
    boolean add(String id) {
        return ascii(id) ? add(id.getBytes(StandardCharsets.US_ASCII), 0, id.length()) : texts.add(id);
    }

    /**
     * Adds the identity that the bytes spell in UTF-8.
     *
     * @return false when it was there
     */
    boolean add(byte[] bytes, int from, int to) {
        int digits = numberStart(bytes, from, to);
        if (digits == to || !ascii(bytes, from, digits)) {
            return texts.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        if (!Arrays.equals(bytes, from, digits, lastPrefix, 0, lastPrefix.length)) {
            String prefix = new String(bytes, from, digits - from, StandardCharsets.US_ASCII);
            SparseBits behind = numbers.get(prefix);
            if (behind == null) {
                // A prefix that found no place never gets one later, so an identity is always looked for where it is.
                if (numbers.size() >= MOST_PREFIXES) {
                    return texts.add(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
                }
                behind = new SparseBits();
                numbers.put(prefix, behind);
            }
            lastNumbers = behind;
            lastPrefix = Arrays.copyOfRange(bytes, from, digits);
        }
        return lastNumbers.add(number(bytes, digits, to));
    }

    /**
     * Adds the identities of another set, which is of no use afterwards.
     *
     * @return false when one of them was there
     */
    boolean addAll(RespondentIds other) {
        boolean apart = true;
        for (String id : other.texts) {
            apart &= add(id);
        }
        for (Map.Entry<String, SparseBits> entry : other.numbers.entrySet()) {
            apart &= addAll(entry.getKey(), entry.getValue());
        }
        return apart;
    }

    private boolean addAll(String prefix, SparseBits others) {
        SparseBits own = numbers.get(prefix);
        if (own != null) {
            return own.addAll(others);
        }
        if (numbers.size() < MOST_PREFIXES) {
            numbers.put(prefix, others);
            return true;
        }
        boolean[] apart = {true};
        others.forEach(number -> apart[0] &= texts.add(prefix + number));
        return apart[0];
    }

    /** Where the number at the end begins, behind its leading zeros; the end when there is none. */
    private static int numberStart(byte[] bytes, int from, int to) {
        int start = to;
        while (start > from && to - start < MOST_DIGITS && bytes[start - 1] >= '0' && bytes[start - 1] <= '9') {
            start--;
        }
        while (start < to && bytes[start] == '0') {
            start++;
        }
        return start;
    }

    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
