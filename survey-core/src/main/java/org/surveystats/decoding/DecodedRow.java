package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.text.WhiteSpace;

/** The row being decoded: its cells by position, and what is wrong with them. */
final class DecodedRow {
    private final String source;
    private final List<String> header;
    private final CellText text;
    private final List<RowError> errors = new ArrayList<>();
    private long line;
    private List<?> cells = List.of();

    DecodedRow(String source, List<String> header, CellText text) {
        this.source = source;
        this.header = header;
        this.text = text;
    }

    /** Begins a row of typed cells, each of which has a text. */
    void start(long newLine, List<?> newCells) {
        line = newLine;
        cells = newCells;
        errors.clear();
    }

    /** The cell without white space around it, empty when blank or a missing code. */
    String cell(int position) {
        return cells.get(position) instanceof MissingCode ? "" : text.of(raw(position));
    }

    /** Whether the cell is a missing code, not merely blank. */
    boolean isMissingCode(int position) {
        return cells.get(position) instanceof MissingCode || text.isMissingCode(raw(position));
    }

    /** The cell as it stands, for identities and labels that missing codes do not concern. */
    String label(int position) {
        return WhiteSpace.strip(raw(position));
    }

    private String raw(int position) {
        return CellValue.text(cells.get(position));
    }

    /** The texts of the cells, as a file would hold them. */
    List<String> texts() {
        return cells.stream().map(CellValue::text).toList();
    }

    /** Whether there is a cell for each column. */
    boolean isComplete() {
        return cells.size() == header.size();
    }

    void reject(int position, RowProblem problem, String allowed) {
        String value = raw(position);
        errors.add(new RowError(source, line, header.get(position), value, problem, allowed + CtrlZ.noteOn(value)));
    }

    void rejectTooLong(int position) {
        reject(position, RowProblem.TOO_LONG, "at most " + CellText.LONGEST_LABEL + " characters");
    }

    /** The row as a whole is wrong, which says more than what is wrong with its cells. */
    void rejectRow(RowError error) {
        errors.clear();
        errors.add(error);
    }

    List<RowError> errors() {
        return errors;
    }
}
