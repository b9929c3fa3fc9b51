package org.surveystats.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The row being decoded: its cells by position, and what is wrong with them. */
final class DecodedRow {
    private final String source;
    private final List<String> header;
    private final Set<String> missingCodes;
    private final List<RowError> errors = new ArrayList<>();
    private long line;
    private List<String> fields = List.of();

    DecodedRow(String source, List<String> header, Set<String> missingCodes) {
        this.source = source;
        this.header = header;
        this.missingCodes = missingCodes;
    }

    void start(long newLine, List<String> newFields) {
        line = newLine;
        fields = newFields;
        errors.clear();
    }

    /** The cell without white space around it, empty when blank or a missing code. */
    String cell(int position) {
        String cell = label(position);
        return missingCodes.contains(cell) ? "" : cell;
    }

    /** The cell as it stands, for identities and labels that missing codes do not concern. */
    String label(int position) {
        return text(position).strip();
    }

    /** A source may give null where a file has nothing between two separators. */
    private String text(int position) {
        String text = fields.get(position);
        return text == null ? "" : text;
    }

    void reject(int position, RowProblem problem, String allowed) {
        errors.add(new RowError(source, line, header.get(position), text(position), problem, allowed));
    }

    void rejectRow(RowProblem problem, String found, String allowed) {
        errors.add(new RowError(source, line, "", found, problem, allowed));
    }

    List<RowError> errors() {
        return errors;
    }
}
