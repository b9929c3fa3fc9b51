package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.text.WhiteSpace;

/** The row being decoded: its cells by position, and what is wrong with them. */
final class DecodedRow {
    private static final String NOT_TOO_LONG = "at most " + CellText.LONGEST_LABEL + " characters";

    private final String source;
    private final List<String> header;
    private final CellText text;
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> blanked = new ArrayList<>();
    private final boolean blanking;
    private long line;
    private List<?> cells = List.of();

    /**
     * A row.
     *
     * @param strictness whether cells that cannot be used are wrong or blank
     */
    DecodedRow(String source, List<String> header, CellText text, Strictness strictness) {
        this.blanking = strictness == Strictness.BLANK_CELLS;
        this.source = source;
        this.header = header;
        this.text = text;
    }

    /** Begins a row of typed cells, each of which has a text. */
    void start(long newLine, List<?> newCells) {
        line = newLine;
        cells = newCells;
        errors.clear();
        blanked.clear();
    }

    /** The cell without white space around it, empty when blank or a missing code. */
    String cell(int position) {
        return cell(position, text);
    }

    /** The same of a cell with missing codes of its own. */
    String cell(int position, CellText of) {
        return cells.get(position) instanceof MissingCode ? "" : of.of(raw(position));
    }

    /** Whether the cell is a missing code, not merely blank. */
    boolean isMissingCode(int position, CellText of) {
        return cells.get(position) instanceof MissingCode || of.isMissingCode(raw(position));
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

    /** A cell makes the row unusable. */
    void reject(int position, RowProblem problem, String allowed) {
        errors.add(error(position, problem, allowed));
    }

    void rejectTooLong(int position) {
        reject(position, RowProblem.TOO_LONG, NOT_TOO_LONG);
    }

    /** A cell of an answer or grouping cannot be used: the row, or the cell alone, which the decoder takes as blank. */
    void refuse(int position, RowProblem problem, String allowed) {
        (blanking ? blanked : errors).add(error(position, problem, allowed));
    }

    void refuseTooLong(int position) {
        refuse(position, RowProblem.TOO_LONG, NOT_TOO_LONG);
    }

    private RowError error(int position, RowProblem problem, String allowed) {
        String value = raw(position);
        return new RowError(source, line, header.get(position), value, problem, allowed + CtrlZ.noteOn(value));
    }

    /** The row as a whole is wrong, which says more than what is wrong with its cells. */
    void rejectRow(RowError error) {
        errors.clear();
        errors.add(error);
    }

    /** The cells that cannot be used and count as blank. */
    List<RowError> blanked() {
        return blanked;
    }

    List<RowError> errors() {
        return errors;
    }
}
