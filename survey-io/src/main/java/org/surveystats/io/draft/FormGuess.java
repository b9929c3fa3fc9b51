package org.surveystats.io.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.csv.CsvLimits;
import org.surveystats.io.csv.RowsCsv;
import org.surveystats.io.file.InputFile;
import org.surveystats.text.WhiteSpace;

/**
 * The separator of a file and the first rows by it.
 *
 * @param separator what stands between two fields
 * @param rows the first rows
 */
record FormGuess(char separator, List<FirstRow> rows) {
    private static final int SAMPLE = 1 << 18;
    private static final int MOST_ROWS = 200;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /**
     * A row near the beginning.
     *
     * @param line where it begins
     * @param cells its cells without white space around them
     */
    record FirstRow(long line, List<String> cells) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /** The first rows of a file in an encoding, by the separator that makes the most regular table of them. */
    static FormGuess of(Path file, Charset encoding) throws IOException {
        String text = sample(file, encoding);
        if (text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4) && isSeparator(text.charAt(4))) {
            return new FormGuess(text.charAt(4), rows(text, text.charAt(4)));
        }
        FormGuess best = new FormGuess(',', rows(text, ','));
        double most = best.regularity();
        for (char separator : SEPARATORS.subList(1, SEPARATORS.size())) {
            FormGuess other = new FormGuess(separator, rows(text, separator));
            if (other.regularity() > most) {
                best = other;
                most = other.regularity();
            }
        }
        return best;
    }

    private static boolean isSeparator(char character) {
        return SEPARATORS.contains(character);
    }

    private static String sample(Path file, Charset encoding) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            byte[] start = in.readNBytes(SAMPLE);
            boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
            InputStream plain = new ByteArrayInputStream(start);
            if (gzip) {
                // Cut off as it is, as much of it as there is must do.
                plain = new ByteArrayInputStream(unzipped(plain));
            }
            StringBuilder text = new StringBuilder();
            char[] some = new char[1 << 12];
            InputStreamReader reader = new InputStreamReader(plain, encoding);
            for (int read = reader.read(some); read > 0; read = reader.read(some)) {
                text.append(some, 0, read);
            }
            return text.length() > 0 && text.charAt(0) == '\ufeff' ? text.substring(1) : text.toString();
        }
    }

    private static byte[] unzipped(InputStream in) throws IOException {
        byte[] bytes = new byte[SAMPLE];
        int held = 0;
        try (GZIPInputStream zipped = new GZIPInputStream(in)) {
            for (int read = 0; read >= 0 && held < SAMPLE; read = zipped.read(bytes, held, SAMPLE - held)) {
                held += read;
            }
        } catch (IOException cutOff) {
            return Arrays.copyOf(bytes, held);
        }
        return Arrays.copyOf(bytes, held);
    }

    /** The rows as far as they can be split; the last one may be cut off. */
    private static List<FirstRow> rows(String text, char separator) {
        List<FirstRow> rows = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try {
            RowsCsv.read(in, "", StandardCharsets.UTF_8, separator, CsvLimits.RESPONSES, (line, fields) -> {
                if (rows.size() < MOST_ROWS) {
                    rows.add(new FirstRow(
                            line, fields.stream().map(WhiteSpace::strip).toList()));
                }
            });
        } catch (IOException | InvalidSourceException cutOff) {
            return rows;
        }
        return rows;
    }

    /** The share of rows that have the most usual number of fields, if that is two or more. */
    private double regularity() {
        int usual = usual();
        if (usual < 2) {
            return 0;
        }
        double same = rows.stream().filter(row -> row.cells().size() == usual).count();
        // A comma within texts may be as regular as the separator itself; more columns are the better sign.
        return same / rows.size() * (1 + Math.min(usual, 50) / 100.0);
    }

    /** The number of fields that most rows have, 0 when there is no row. */
    int usual() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
