package org.surveystats.io.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.text.Excerpt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What is wrong with a text that is not JSON, in words of its own: the parser's speak of its settings and its insides.
 */
final class JsonSyntax {
    private static final Pattern CHARACTER = Pattern.compile("(?s)Unexpected character \\('.+?' \\(code (\\d+).*");
    private static final Pattern TOKEN = Pattern.compile("(?s)(?:Unrecognized|Non-standard) token '(.*?)'.*");
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("omment", "comments are not allowed");
        KINDS.put("start property name", "a name in quotation marks is expected instead of %s");
        KINDS.put("property name and value", "a colon is expected instead of %s");
        KINDS.put("comma to separate", "a comma or a closing bracket is expected instead of %s");
        KINDS.put("numeric value", "numbers are written as 12, -3.5 or 1e6");
        KINDS.put("Leading zeroes", "numbers are written as 12, -3.5 or 1e6");
        KINDS.put("close marker", "a closing bracket does not fit the one that was opened");
        KINDS.put("character escape", "a backslash within a text must be written twice");
        KINDS.put(
                "CTRL-CHAR",
                "a line end or tab within a text must be written \\n or \\t; or is a quotation mark missing?");
        KINDS.put("valid value", "a value is expected instead of %s");
    }

    private JsonSyntax() {}

    static String problem(JacksonException e) {
        String said = e.getOriginalMessage();
        if (e instanceof UnexpectedEndOfInputException || said.startsWith("Unexpected end-of-input")) {
            return "the text ends too early, with something still open";
        }
        Matcher token = TOKEN.matcher(said);
        if (token.matches()) {
            return Excerpt.of(token.group(1)) + " is not a value; text needs quotation marks";
        }
        Matcher character = CHARACTER.matcher(said);
        String found = character.matches() ? shown(Integer.parseInt(character.group(1))) : "what is there";
        return KINDS.entrySet().stream()
                .filter(kind -> said.contains(kind.getKey()))
                .findFirst()
                .map(kind -> kind.getValue().replace("%s", found))
                .orElse(found + " is not expected here");
    }

    /** Invisible characters are named by their number. */
    private static String shown(int character) {
        boolean visible = (character > ' ' && character < 0x7f) || Character.isLetterOrDigit(character);
        return visible ? Character.toString(character) : String.format(Locale.ROOT, "the character U+%04X", character);
    }
}
