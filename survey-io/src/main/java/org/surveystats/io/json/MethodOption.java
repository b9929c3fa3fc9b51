package org.surveystats.io.json;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.surveystats.text.Decimals;

/**
 * Options of the method are held as text. In JSON a number or a flag is written as such where reading it gives back the
 * same text ({@code 20}, {@code 0.1}, {@code true}), anything else as text ({@code "0.10"}, {@code "1e3"}).
 */
final class MethodOption {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,20}");

    private MethodOption() {}

    static String text(JsonValue value) {
        if (value.isText()) {
            return value.text();
        }
        if (value.isFlag()) {
            return Boolean.toString(value.flag());
        }
        if (!value.isNumber()) {
            throw value.refused("must be text, a number, true or false");
        }
        return value.integer().map(BigInteger::toString).orElseGet(() -> Decimals.full(value.number()));
    }

    static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Decimals.full(number).equals(text)) {
                return number;
            }
        }
        return text;
    }
}
