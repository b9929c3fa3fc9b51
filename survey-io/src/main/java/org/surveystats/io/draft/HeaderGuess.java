package org.surveystats.io.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.io.draft.FormGuess.FirstRow;
import org.surveystats.questionnaire.FileForm;

/**
 * Where the header of a file is: lines before it, its rows, and whether the names are in all of them.
 *
 * @param rows the rows of the header, none when the file is empty
 * @param linesBefore the lines before it; none where there is only one that names the separator, which readers know
 */
record HeaderGuess(List<FirstRow> rows, int linesBefore) {
    private static final double MOSTLY = 0.6;
    private static final int MOST_ROWS = 3;
    private static final int LEAST_BODY = 4;
    private static final int FEW = 12;

    /** The header of a file. */
    static HeaderGuess of(FormGuess guess) {
        List<FirstRow> all = guess.rows();
        long usual = Math.max(1, median(all));
        int first = 0;
        while (first < all.size() - 1
                && (all.get(first).filled() < MOSTLY * usual || isSeparatorLine(all.get(first)))) {
            first++;
        }
        if (all.isEmpty()) {
            return new HeaderGuess(List.of(), 0);
        }
        List<FirstRow> header = new ArrayList<>(List.of(all.get(first)));
        int bodyFrom = first + 1 + MOST_ROWS;
        List<FirstRow> body = all.subList(Math.min(bodyFrom, all.size()), all.size());
        int last = 0;
        for (int more = 1; more <= MOST_ROWS && first + more < all.size(); more++) {
            List<String> cells = all.get(first + more).cells();
            if (cells.stream().anyMatch(cell -> cell.startsWith("{\"ImportId\""))
                    || (last == more - 1 && isHeader(cells, body))) {
                last = more;
            }
        }
        for (int more = 1; more <= last; more++) {
            header.add(all.get(first + more));
        }
        long lines = header.get(0).line() - 1;
        long before = lines == 1 && isSeparatorLine(all.get(0)) ? 0 : lines;
        return new HeaderGuess(header, (int) Math.min(before, FileForm.MOST_LINES_BEFORE));
    }

    private static boolean isSeparatorLine(FirstRow row) {
        return row.line() == 1 && row.cells().get(0).toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static long median(List<FirstRow> rows) {
        List<Long> filled = rows.stream().map(FirstRow::filled).sorted().toList();
        return filled.isEmpty() ? 0 : filled.get(filled.size() / 2);
    }

    /** Whether most cells of a row are none that their columns have below. */
    private static boolean isHeader(List<String> cells, List<FirstRow> body) {
        if (body.size() < LEAST_BODY) {
            return false;
        }
        int judged = 0;
        int strange = 0;
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            Map<String, Integer> below = new HashMap<>();
            body.stream()
                    .filter(row -> row.cells().size() > column)
                    .map(row -> row.cells().get(column))
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> below.merge(cell, 1, Integer::sum));
            boolean numbers = below.keySet().stream().allMatch(CellForm::isNumber);
            if (!cells.get(i).isEmpty() && !below.isEmpty() && (numbers || below.size() <= FEW)) {
                judged++;
                boolean fits = numbers ? CellForm.isNumber(cells.get(i)) : below.containsKey(cells.get(i));
                strange += fits ? 0 : 1;
            }
        }
        return judged > 0 && strange > MOSTLY * judged;
    }

    /** Whether the first row lacks names, or repeats them, that the others tell apart. */
    boolean isJoined() {
        List<String> first = rows.get(0).cells();
        List<String> named = first.stream().filter(name -> !name.isEmpty()).toList();
        boolean lacking = named.stream().distinct().count() < named.size();
        for (int i = 0; i < first.size(); i++) {
            lacking |= first.get(i).isEmpty() && !below(i).isEmpty();
        }
        return rows.size() > 1 && lacking;
    }

    /**
     * The cells of a column below the first row of the header, with a space between them, without those of machines.
     */
    String below(int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty() && !cell.startsWith("{"))
                .collect(Collectors.joining(" "));
    }

    /** The cell of a column in the first row. */
    String top(int column) {
        List<String> first = rows.get(0).cells();
        return column < first.size() ? first.get(column) : "";
    }

    /** The columns by the names that a reader gives them. */
    List<String> names() {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add(
                    isJoined()
                            ? Stream.of(top(i), below(i))
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" "))
                            : top(i));
        }
        return names;
    }

    /** The last line that its last row begins on. */
    long lastLine() {
        return rows.get(rows.size() - 1).line();
    }
}
