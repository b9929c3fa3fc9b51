package org.surveystats.io.words;

import java.text.Bidi;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.Terms;
import org.surveystats.text.Decimals;

/**
 * Words of a language in the terms of a survey. In a text {0}, {1}, ... are arguments; {unit}, {units}, {people}
 * and {average} for the terms, and with a capital, as {Unit}, for terms that begin with one; an apostrophe is written
 * twice. A text that depends on a number may have variants: key.0, key.1 for that very number, key.other for the rest.
 *
 * @param words the words
 * @param terms the survey's terms
 */
public record Phrasing(Words words, Terms terms) {
    private static final Pattern TERM = Pattern.compile("\\{([Uu]nit|[Uu]nits|[Pp]eople|[Aa]verage)}");

    /**
     * A text.
     *
     * @param key its name
     * @param arguments what is filled in, as it is to be read; what is written from right to left is kept apart
     * @return the text
     * @throws IllegalStateException if there is no such text
     */
    public String text(String key, Object... arguments) {
        Object[] asText = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            asText[i] = isolated(String.valueOf(arguments[i]));
        }
        return new MessageFormat(inTerms(words.get(key)), Locale.ROOT).format(asText);
    }

    /**
     * A text that depends on a number, which is its first argument.
     *
     * @param key its name without variant
     * @param number the number
     * @param others the other arguments
     * @return the text
     * @throws IllegalStateException if there is no such text
     */
    public String quantity(String key, long number, Object... others) {
        Object[] all = new Object[others.length + 1];
        all[0] = count(number);
        System.arraycopy(others, 0, all, 1, others.length);
        String exact = key + "." + number;
        return text(words.find(exact).isPresent() ? exact : key + ".other", all);
    }

    /**
     * A count as the language writes it.
     *
     * @param number any number
     * @return its digits in groups of three
     */
    public String count(long number) {
        return Decimals.grouped(number, words.get("number.group"));
    }

    private String inTerms(String text) {
        return TERM.matcher(text).replaceAll(found -> Matcher.quoteReplacement(quoted(term(found.group(1)))));
    }

    private String term(String name) {
        String term = switch (name.toLowerCase(Locale.ROOT)) {
            case "unit" -> terms.unit();
            case "units" -> terms.units();
            case "people" -> terms.people();
            default -> terms.average();
        };
        return Character.isUpperCase(name.charAt(0)) ? capital(term) : term;
    }

    private static String quoted(String term) {
        return "'" + isolated(term).replace("'", "''") + "'";
    }

    /** Between characters that stop right-to-left text from moving its neighbours. */
    private static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\u2068" + text + "\u2069" : text;
    }

    private static String capital(String term) {
        int first = term.offsetByCodePoints(0, 1);
        return term.substring(0, first).toUpperCase(Locale.ROOT) + term.substring(first);
    }
}
