package org.surveystats.io.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.csv.CsvLimits;
import org.surveystats.io.csv.RowsCsv;
import org.surveystats.io.file.InputFile;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.text.WhiteSpace;

/**
 * A file as it was seen: its form, and its columns with their values.
 *
 * @param form the form, with what readers cannot tell from the file themselves
 * @param columns the columns that have a name of their own, in order
 * @param passedOver columns without a name, or of a name that an earlier one has, by their numbers from 1
 * @param rows the rows below the header that are not blank
 */
record FileSeen(FileForm form, List<DraftColumn> columns, List<Integer> passedOver, long rows) {
    /** The most distinct values that are kept of all columns together. */
    private static final int MOST_VALUES = 1 << 17;
    /** The most and the fewest distinct values that are kept of a column. */
    private static final int MOST_OF_COLUMN = 1000;

    private static final int FEWEST_OF_COLUMN = 64;
    private static final String CTRL_Z = "\u001a";

    /**
     * Looks at a file, all of its rows.
     *
     * @throws InvalidSourceException if it is not CSV or has no header
     */
    static FileSeen of(Path file) throws IOException {
        Charset encoding = FileLook.encoding(file);
        FormGuess guess = FormGuess.of(file, encoding);
        HeaderGuess header = HeaderGuess.of(guess);
        if (header.rows().isEmpty()) {
            // What is wrong with a file of which no row can be split, reading it tells.
            read(file, encoding, guess.separator(), (line, fields) -> {});
            throw new InvalidSourceException(file.toString(), "must have a header; it is empty");
        }
        List<String> names = header.names().stream().map(WhiteSpace::strip).toList();
        int most = Math.min(MOST_OF_COLUMN, Math.max(FEWEST_OF_COLUMN, MOST_VALUES / names.size()));
        List<ColumnSeen> seen = new ArrayList<>();
        names.forEach(name -> seen.add(new ColumnSeen(most)));
        long[] rows = {0};
        read(file, encoding, guess.separator(), (line, fields) -> {
            if (line > header.lastLine() && isRow(fields)) {
                rows[0]++;
                for (int i = 0; i < seen.size(); i++) {
                    seen.get(i).add(i < fields.size() ? WhiteSpace.strip(fields.get(i)) : "");
                }
            }
        });
        List<DraftColumn> columns = new ArrayList<>();
        List<Integer> passedOver = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && used.add(names.get(i))) {
                columns.add(new DraftColumn(names.get(i), header.top(i), header.below(i), seen.get(i)));
            } else if (seen.get(i).filled() > 0) {
                passedOver.add(i + 1);
            }
        }
        return new FileSeen(form(encoding, guess, header, seen), columns, passedOver, rows[0]);
    }

    private static void read(Path file, Charset encoding, char separator, RowsCsv.RowTaker rows) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            RowsCsv.read(in, file.toString(), encoding, separator, CsvLimits.RESPONSES, rows);
        }
    }

    private static boolean isRow(List<String> fields) {
        return !(fields.size() == 1 && fields.get(0).startsWith(CTRL_Z))
                && fields.stream().anyMatch(field -> !WhiteSpace.strip(field).isEmpty());
    }

    private static FileForm form(Charset encoding, FormGuess guess, HeaderGuess header, List<ColumnSeen> seen) {
        FileForm form = FileForm.TOLD.withLinesBefore(header.linesBefore());
        if (guess.separator() != ',') {
            form = form.withSeparator(guess.separator());
        }
        if (!encoding.equals(StandardCharsets.UTF_8) && !encoding.equals(StandardCharsets.UTF_16)) {
            form = form.withEncoding(encoding);
        }
        if (header.rows().size() > 1) {
            form = form.withHeaderRows(
                    header.rows().size(), header.isJoined() ? FileForm.HeaderNames.JOINED : FileForm.HeaderNames.FIRST);
        }
        boolean commas = seen.stream().anyMatch(column -> column.isNumeric() && column.commas() > 0);
        boolean points = seen.stream().anyMatch(column -> column.isNumeric() && column.points() > 0);
        return commas && !points && guess.separator() != ',' ? form.withDecimalMark(',') : form;
    }
}
