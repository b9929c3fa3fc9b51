package org.surveystats.decoding;

import java.util.HashSet;
import java.util.Set;
import org.surveystats.text.WhiteSpace;

/**
 * Texts that a setting lists. A whole number among them is met however a cell spells it, -9, -09 or -9.0, unless that
 * spelling has a meaning of its own. One that is listed with zeros before it is met in that spelling only.
 */
final class ListedTexts {
    private final Set<String> texts;
    private final Set<String> others;
    private final Set<Integer> numbers = new HashSet<>();
    private final char decimalMark;

    /**
     * Listed texts.
     *
     * @param texts as they are listed
     * @param others texts that mean something else
     */
    ListedTexts(Set<String> texts, Set<String> others, char decimalMark) {
        this.texts = Set.copyOf(texts);
        this.others = Set.copyOf(others);
        this.decimalMark = decimalMark;
        for (String text : texts) {
            int number = WholeNumber.code(text, decimalMark);
            if (number != WholeNumber.NONE && !isPadded(text)) {
                numbers.add(number);
            }
        }
    }

    /** Who lists 09 may tell it from 9. */
    static boolean isPadded(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        return text.length() > first + 1 && text.charAt(first) == '0' && Character.isDigit(text.charAt(first + 1));
    }

    Set<String> texts() {
        return texts;
    }

    /** The whole numbers among the texts. */
    Set<Integer> numbers() {
        return numbers;
    }

    /** Whether a text without white space around it is listed. */
    boolean contains(String text) {
        if (texts.contains(text)) {
            return true;
        }
        if (numbers.isEmpty() || !mayBeNumber(text) || others.contains(text)) {
            return false;
        }
        int number = WholeNumber.code(WhiteSpace.fold(text), decimalMark);
        // Nobody writes a zero with a minus.
        boolean signedZero = number == 0 && text.charAt(0) == '-';
        return number != WholeNumber.NONE && !signedZero && numbers.contains(number);
    }

    /** Most cells are a digit, which is a number that is spelled in one way only. */
    private static boolean mayBeNumber(String text) {
        if (text.length() < 2) {
            return false;
        }
        char first = text.charAt(0);
        return first == '-' || (first >= '0' && first <= '9');
    }
}
