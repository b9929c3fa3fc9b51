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
        String cell = fields.get(position).strip();
        return missingCodes.contains(cell) ? "" : cell;
    }

    /** The cell as it stands, for identities and labels that missing codes do not concern. */
    String label(int position) {
        return fields.get(position).strip();
    }

    void reject(int position, RowProblem problem, String allowed) {
        errors.add(new RowError(source, line, header.get(position), fields.get(position), problem, allowed));
    }

    void rejectRow(RowProblem problem, String found, String allowed) {
        errors.add(new RowError(source, line, "", found, problem, allowed));
    }

    List<RowError> errors() {
        return errors;
    }
}
