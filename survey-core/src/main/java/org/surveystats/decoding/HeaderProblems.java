package org.surveystats.decoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.text.Excerpt;

/**
 * What is wrong with a header, in one line, and what may help.
 *
 * @param names the columns in order
 * @param used those that were asked for and are there
 * @param missing those that were asked for and are not
 * @param repeated names that were asked for and occur twice
 * @param shared columns with the names by which they were asked for, none of which is theirs to the letter
 * @param twice positions of columns that were asked for by them and otherwise, for several things
 */
record HeaderProblems(
        List<String> names,
        Set<String> used,
        List<Header.Wanted> missing,
        Map<String, Header.Wanted> repeated,
        Map<String, Collection<String>> shared,
        Map<String, Collection<String>> twice) {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_NAMED = 5;
    private static final int LONGEST_SIMILAR = 200;
    private static final List<Character> SEPARATORS = List.of(';', '\t', '|', ',');
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A name in the file that is perhaps meant for one that is missing. */
    private record Similar(String found, String wanted) {
        @Override
        public String toString() {
            return quoted(found) + " meant for " + quoted(wanted);
        }
    }

    @Override
    public String toString() {
        String first = names.isEmpty() ? "" : names.get(0);
        Optional<Character> other = names.size() == 1 ? separator(first) : Optional.empty();
        if (other.isPresent()) {
            return "the header is one column, " + quoted(first) + ": " + separatorHelp(other.get());
        }
        List<Similar> similar = similar();
        if (!missing.isEmpty() && used.isEmpty() && similar.isEmpty()) {
            return "the first line that is not empty must name the columns, such as " + quotedPurpose(missing.get(0))
                    + "; it has " + columns()
                    + ": set layout.file.linesBefore if lines are before the header, or name the columns in the layout";
        }
        String problems = Stream.of(once(), apart(), alone(), absent())
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("; it must "));
        return "the header must " + problems + unnamed() + meant(similar);
    }

    static String quoted(String name) {
        return "\"" + Excerpt.of(name) + "\"";
    }

    /** The character most frequent in a name of those that separate fields. */
    private static Optional<Character> separator(String name) {
        return SEPARATORS.stream()
                .filter(character -> name.indexOf(character) >= 0)
                .max(Comparator.comparingLong(
                        character -> name.chars().filter(c -> c == character).count()));
    }

    private static String separatorHelp(char separator) {
        String shown = separator == '\t' ? "a tab" : "\"" + separator + "\"";
        String literal = separator == '\t' ? "\"tab\"" : "\"" + separator + "\"";
        return "if " + shown + " is between the fields, set layout.file.separator to " + literal;
    }

    private String once() {
        return repeated.isEmpty()
                ? ""
                : "name each column once: "
                        + listed(repeated.keySet().stream()
                                .map(HeaderProblems::quoted)
                                .toList())
                        + (repeated.size() == 1 ? " occurs twice" : " occur twice")
                        + (repeated.values().stream()
                                        .allMatch(column -> column.purpose().isEmpty())
                                ? ""
                                : " (a position, such as #6, can be named in the layout instead)");
    }

    private String apart() {
        List<String> pairs = new ArrayList<>();
        shared.forEach((column, wanted) -> pairs.add(quoted(column) + " for "
                + wanted.stream().limit(MOST_NAMED).map(HeaderProblems::quoted).collect(Collectors.joining(" and "))));
        return pairs.isEmpty()
                ? ""
                : "have columns that differ in more than case and white space: it has only " + listed(pairs);
    }

    private String alone() {
        List<String> columns = twice.entrySet().stream()
                .map(entry -> entry.getKey() + " for "
                        + entry.getValue().stream()
                                .limit(MOST_NAMED)
                                .map(HeaderProblems::quoted)
                                .collect(Collectors.joining(" and ")))
                .toList();
        return columns.isEmpty() ? "" : "use no column twice: it uses column " + listed(columns);
    }

    /** Names may be in a row below. */
    private String unnamed() {
        List<Integer> unnamed = IntStream.range(0, names.size())
                .filter(i -> names.get(i).isEmpty())
                .mapToObj(i -> i + 1)
                .toList();
        if (missing.isEmpty() || unnamed.isEmpty() || unnamed.get(0) + unnamed.size() - 1 == names.size()) {
            return "";
        }
        return "; " + (unnamed.size() == 1 ? "column " : "columns ") + listed(unnamed)
                + (unnamed.size() == 1 ? " has" : " have")
                + " no name: where names are in several rows, set layout.file.headerRows and"
                + " layout.file.headerNames";
    }

    private String absent() {
        if (missing.isEmpty()) {
            return "";
        }
        List<String> columns =
                missing.stream().map(HeaderProblems::quotedPurpose).toList();
        Set<String> help = new TreeSet<>(missing.stream()
                .map(Header.Wanted::help)
                .filter(text -> !text.isEmpty())
                .toList());
        return (missing.size() == 1 ? "have a column " : "have columns ") + listed(columns)
                + (help.isEmpty() ? "" : " (" + String.join("; ", help) + ")") + "; it has "
                + columns();
    }

    private static String quotedPurpose(Header.Wanted column) {
        return quoted(column.column()) + (column.purpose().isEmpty() ? "" : " for " + column.purpose());
    }

    private List<String> columns() {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .limit(MOST_COLUMNS)
                .map(Excerpt::of)
                .toList();
    }

    static String listed(List<?> parts) {
        String first = parts.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = parts.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private List<Similar> similar() {
        Map<String, String> unused = new HashMap<>();
        names.stream()
                .filter(name -> !used.contains(name) && name.length() <= LONGEST_SIMILAR)
                .forEach(name -> unused.putIfAbsent(key(name), name));
        List<Similar> similar = new ArrayList<>();
        for (Header.Wanted wanted : missing) {
            String found = unused.get(key(wanted.column()));
            if (found != null) {
                similar.add(new Similar(found, wanted.column()));
            }
        }
        return similar;
    }

    /** What names have in common that differ in case, white space and signs only. */
    private static String key(String name) {
        String bare = WHITE_SPACE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        return SIGNS.matcher(bare).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static String meant(List<Similar> similar) {
        return similar.isEmpty()
                ? ""
                : "; is " + listed(similar) + "? Rename " + (similar.size() == 1 ? "it" : "them")
                        + " in the file or in the layout: names must be the same, but for case and white space where only one"
                        + " column is so called";
    }
}
