package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surveystats.text.Alike;
import org.surveystats.text.CodePoints;
import org.surveystats.text.WhiteSpace;

/**
 * Codes of units that differ, and so are different units, in what nobody looks at: mostly one unit spelt in two ways.
 */
final class SimilarCodes {
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+?)(?:[.,]0+)?");

    /** By what they have in common: each code with the file in which it was met first. */
    private final Map<String, Map<String, String>> byKey = new LinkedHashMap<>();

    /** Takes the codes of a file; those of the main file come first. */
    void add(String file, Collection<String> codes) {
        codes.forEach(code -> byKey.computeIfAbsent(key(code), key -> new TreeMap<>(CodePoints.ORDER))
                .putIfAbsent(code, file));
    }

    /** The codes that are alike, under what they differ in and the files that have them. */
    Map<String, List<String>> found() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Map<String, String> alike : byKey.values()) {
            if (alike.size() > 1) {
                String files =
                        String.join(" and ", alike.values().stream().distinct().toList());
                String codes = String.join(
                        " and ",
                        alike.keySet().stream().map(SimilarCodes::shown).toList());
                found.computeIfAbsent(
                                "Codes equal but for " + difference(alike.keySet()) + ", in " + files,
                                what -> new ArrayList<>())
                        .add(codes);
            }
        }
        return found;
    }

    /** Spreadsheets write the number 1 as 1, 01 or 1.0. */
    private static String key(String code) {
        Matcher number = NUMBER.matcher(WhiteSpace.remove(code));
        return number.matches() ? number.group(1) : Alike.key(code);
    }

    private static String difference(Collection<String> codes) {
        if (codes.stream().allMatch(code -> NUMBER.matcher(code).matches())) {
            return "the form of the number";
        }
        Stream<String> withoutSpace = codes.stream().map(WhiteSpace::remove);
        if (withoutSpace.distinct().count() == 1) {
            return "white space";
        }
        Stream<String> withoutCase = codes.stream().map(code -> code.toUpperCase(Locale.ROOT));
        return withoutCase.distinct().count() == 1 ? "case" : "case, white space or the form of characters";
    }

    /** The code with what could not be seen in it. */
    private static String shown(String code) {
        StringBuilder shown = new StringBuilder();
        code.codePoints().forEach(c -> {
            boolean unseen = (c != ' ' && WhiteSpace.is(c)) || Character.getType(c) == Character.NON_SPACING_MARK;
            shown.append(unseen ? String.format(Locale.ROOT, "<U+%04X>", c) : Character.toString(c));
        });
        return code.indexOf(' ') < 0 ? shown.toString() : "\"" + shown + "\"";
    }
}
