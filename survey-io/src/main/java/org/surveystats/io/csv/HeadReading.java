package org.surveystats.io.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.surveystats.decoding.BlankCells;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.FileForm.HeaderNames;
import org.surveystats.text.WhiteSpace;

/** One reading of the beginning of a file: finds the header, and what is between fields. */
final class HeadReading {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int MOST_ROWS_BEFORE = FileForm.MOST_LINES_BEFORE;
    private static final int MOST_LINES_AHEAD = 50;
    private static final int BYTES_A_CHARACTER = 2;
    private static final int LEAST_BYTES = 1 << 16;
    private static final int MOST_BYTES = 1 << 29;

    /** The names of columns as they are with a separator, and where their rows end. */
    private record Heading(char separator, List<String> names, int end) {}

    private final InputStream text;
    private final HeadBytes bytes;
    private final String source;
    private final FileForm form;
    private final CsvLimits limits;
    private final Predicate<List<String>> fits;
    private final List<String> told = new ArrayList<>();

    HeadReading(InputStream text, String source, FileForm form, CsvLimits limits, Predicate<List<String>> fits) {
        this.text = text;
        this.bytes = new HeadBytes(text);
        this.source = source;
        this.form = form;
        this.limits = limits;
        this.fits = fits;
    }

    CsvHead head() throws IOException {
        char noted = bytes.separatorNote();
        for (int i = 0; i < form.linesBefore() && !bytes.isAtEnd(); i++) {
            bytes.passLine();
        }
        bytes.passEmptyLines();
        char notedHere = bytes.separatorNote();
        if (notedHere != 0) {
            noted = notedHere;
            bytes.passLine();
            bytes.passEmptyLines();
        }
        if (bytes.isAtEnd()) {
            return new CsvHead(Optional.empty(), ',', List.of(), new byte[0], bytes.line());
        }
        Heading heading = heading(noted);
        bytes.pass(heading.end());
        return new CsvHead(
                Optional.of(heading.names()).filter(names -> !names.isEmpty()),
                heading.separator(),
                told,
                bytes.rest(),
                bytes.line());
    }

    private Heading heading(char noted) throws IOException {
        if (form.separator().isPresent()) {
            return checked(heading(form.separator().get(), form.headerRows()));
        }
        if (noted != 0) {
            told.add("separator " + shown(noted) + ", told from the line sep=");
            return checked(heading(noted, form.headerRows()));
        }
        return told();
    }

    /** The comma where it gives the columns, otherwise what alone does so. */
    private Heading told() throws IOException {
        List<Heading> possible = new ArrayList<>();
        Optional<InvalidSourceException> malformed = Optional.empty();
        for (char separator : SEPARATORS) {
            try {
                Heading heading = heading(separator, form.headerRows());
                if (fits.test(heading.names()) && separator == ',') {
                    return heading;
                }
                possible.add(heading);
            } catch (InvalidSourceException wrong) {
                malformed = malformed.isEmpty() ? Optional.of(wrong) : malformed;
            }
        }
        if (possible.isEmpty()) {
            throw malformed.orElseThrow();
        }
        List<Heading> fitting =
                possible.stream().filter(heading -> fits.test(heading.names())).toList();
        if (fitting.size() == 1) {
            Heading only = fitting.get(0);
            told.add("separator " + shown(only.separator()) + ", told from the header");
            return only;
        }
        requireNoneBelow(SEPARATORS);
        // Quotation marks around names are only read with the right separator: with others the row is malformed.
        boolean several = possible.stream().anyMatch(heading -> heading.names().size() > 1);
        if (malformed.isPresent() && !several) {
            throw malformed.get();
        }
        // It will be refused. What is missing is best said of the columns that the header probably has.
        Heading most = possible.get(0);
        for (Heading heading : possible) {
            boolean more = heading.names().size() > most.names().size();
            most = possible.get(0).names().size() == 1 && more ? heading : most;
        }
        return most;
    }

    private Heading checked(Heading heading) throws IOException {
        if (!fits.test(heading.names())) {
            requireNoneBelow(List.of(heading.separator()));
        }
        return heading;
    }

    private Heading heading(char separator, int count) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int at = bytes.from();
        long line = bytes.line();
        int passed = 0;
        int most = (int) Math.max(LEAST_BYTES, Math.min(MOST_BYTES, (long) BYTES_A_CHARACTER * limits.rowCharacters()));
        while (rows.size() < count) {
            int end = bytes.rowEnd(at, separator, most);
            if (end == HeadBytes.TOO_LONG) {
                throw tooLong(separator, at, line);
            }
            if (end == at) {
                break;
            }
            long[] next = {line};
            List<List<String>> one = rows(separator, at, end, next);
            boolean blank = one.stream().allMatch(BlankCells::only);
            if (rows.isEmpty() && blank && passed < MOST_ROWS_BEFORE) {
                passed++;
            } else {
                rows.addAll(one);
            }
            line = next[0];
            at = end;
        }
        return new Heading(separator, form.names() == HeaderNames.JOINED ? joined(rows) : first(rows), at);
    }

    /** The rows, none or one, of some bytes. */
    private List<List<String>> rows(char separator, int from, int to, long[] line) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        InputStream row = new ByteArrayInputStream(bytes.bytes(), from, to - from);
        CsvRows.rows(row, source, separator, line[0], limits, (at, fields) -> rows.add(List.copyOf(fields)));
        byte[] all = bytes.bytes();
        for (int i = from; i < to; i++) {
            line[0] += all[i] == '\n' || (all[i] == '\r' && (i + 1 == to || all[i + 1] != '\n')) ? 1 : 0;
        }
        return rows;
    }

    private InvalidSourceException tooLong(char separator, int from, long line) throws IOException {
        InputStream begun = new ByteArrayInputStream(bytes.bytes(), from, bytes.length() - from);
        try {
            CsvRows.rows(new SequenceInputStream(begun, text), source, separator, line, limits, (at, fields) -> {
                throw limits.tooLarge(
                        source, line, "at most " + limits.rowCharacters() + " characters", "rowCharacters");
            });
        } catch (InvalidSourceException told) {
            return told;
        }
        throw new IllegalStateException("a row that is too long must be refused");
    }

    /** Where a row below has the columns, lines are before the header, which only a person can know. */
    private void requireNoneBelow(List<Character> separators) throws IOException {
        bytes.lookAhead();
        byte[] ahead = bytes.rest();
        int from = 0;
        long line = bytes.line();
        for (int count = 0; from < ahead.length && count < MOST_LINES_AHEAD; count++) {
            int to = from;
            while (to < ahead.length && ahead[to] != '\n' && ahead[to] != '\r') {
                to++;
            }
            if (count > 0 && to > from && isHeader(ahead, from, to, separators)) {
                throw new InvalidSourceException(
                        source,
                        "line " + line + " holds the columns that are needed: set layout.file.linesBefore to "
                                + (line - 1) + ", or delete the lines before");
            }
            from = to + 1 < ahead.length && ahead[to] == '\r' && ahead[to + 1] == '\n' ? to + 2 : to + 1;
            line++;
        }
    }

    private boolean isHeader(byte[] ahead, int from, int to, List<Character> separators) throws IOException {
        for (char separator : separators) {
            List<List<String>> rows = new ArrayList<>();
            try {
                CsvRows.rows(
                        new ByteArrayInputStream(ahead, from, to - from),
                        source,
                        separator,
                        1,
                        limits,
                        (at, fields) -> rows.add(List.copyOf(fields)));
            } catch (InvalidSourceException other) {
                continue;
            }
            if (rows.stream().anyMatch(fits)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> first(List<List<String>> rows) {
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    private static List<String> joined(List<List<String>> rows) {
        List<StringBuilder> names = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == names.size()) {
                    names.add(new StringBuilder());
                }
                String part = WhiteSpace.strip(row.get(i));
                StringBuilder name = names.get(i);
                name.append(part.isEmpty() || name.isEmpty() ? "" : " ").append(part);
            }
        }
        return names.stream().map(StringBuilder::toString).toList();
    }

    private static String shown(char separator) {
        return separator == '\t' ? "tab" : "\"" + separator + "\"";
    }
}
