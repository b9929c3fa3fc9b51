package org.surveystats.io.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell looks like. */
final class CellForm {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}([.,]0{1,9})?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}[.,][0-9]{1,15}");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([ T][0-9:.,+ZAPMapm -]*)?");
    private static final Pattern CODES = Pattern.compile("[0-9]{1,4}(\\s*[;,|/ ]\\s*[0-9]{1,4})*\\s*[;,|/]?");
    private static final Set<String> NO_ANSWER = Set.of(
            ".",
            "-",
            "na",
            "n/a",
            "#n/a",
            "#null!",
            "null",
            "nan",
            "nil",
            "missing",
            "(missing)",
            "no answer",
            "none given");

    private CellForm() {}

    static boolean isWhole(String cell) {
        return WHOLE.matcher(cell).matches();
    }

    static boolean isNumber(String cell) {
        return isWhole(cell) || DECIMAL.matcher(cell).matches();
    }

    static boolean isDate(String cell) {
        return DATE.matcher(cell).matches();
    }

    /** Codes with something between or behind them. */
    static boolean isCodes(String cell) {
        return CODES.matcher(cell).matches();
    }

    /** A text that programs and people write where there is no answer. */
    static boolean isNoAnswer(String cell) {
        return NO_ANSWER.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The number of a whole one. */
    static int whole(String cell) {
        int end = cell.length();
        int point = Math.max(cell.indexOf('.'), cell.indexOf(','));
        return Integer.parseInt(cell.substring(0, point < 0 ? end : point));
    }

    static double number(String cell) {
        return Double.parseDouble(cell.replace(',', '.'));
    }
}
