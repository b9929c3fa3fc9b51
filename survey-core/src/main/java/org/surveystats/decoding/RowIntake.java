package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.surveystats.response.Responses;

/** Takes the rows of a source whose header is known, in whatever form they come, and hands them on in batches. */
final class RowIntake {
    private final RowDecoder rows;
    private final RowCounts counts = new RowCounts();
    private final Strictness strictness;
    private final int batchSize;
    private final Consumer<Responses> batches;

    /** The decoder of lines with the separator last used. */
    private Optional<LineDecoder> lines = Optional.empty();

    private byte separator;
    private int filled;
    private boolean failed;

    /**
     * An intake of rows.
     *
     * @param batchSize for how many rows the decoder has room
     */
    RowIntake(RowDecoder rows, Strictness strictness, int batchSize, Consumer<Responses> batches) {
        this.rows = rows;
        this.strictness = strictness;
        this.batchSize = batchSize;
        this.batches = batches;
    }

    RowCounts counts() {
        return counts;
    }

    Respondents respondents() {
        return rows.respondents();
    }

    /** What was read. */
    DecodingReport report(String source, List<String> told) {
        List<String> all = new ArrayList<>(told);
        rows.matchedColumns().ifPresent(all::add);
        return counts.report(source, rows.unknownColumns(), all);
    }

    /** The rows of a batch that its receiver refused are lost; nothing that is read behind them would be whole. */
    void checkReceiver() {
        if (failed) {
            throw new IllegalStateException(
                    "the receiver of a batch has failed: its rows are lost, read again from the start");
        }
    }

    void row(long line, List<?> cells) {
        if (BlankCells.only(cells)) {
            counts.passOver();
            return;
        }
        List<RowError> errors = rows.decode(filled, line, rows.fitted(cells));
        if (!rows.taken()) {
            filterOut();
        } else if (errors.isEmpty()) {
            counts.blank(rows.blanked());
            accept();
        } else {
            if (isLeftOut(errors.get(0))) {
                counts.leaveOut(errors);
            } else {
                counts.reject(errors);
            }
            rows.forget(filled);
        }
    }

    /** Whether a row is not wrong but another one of its respondent is kept. */
    private boolean isLeftOut(RowError error) {
        return error.problem() == RowProblem.DUPLICATE_RESPONDENT
                && rows.respondents().duplicates() != Duplicates.REFUSE;
    }

    void lines(byte[] bytes, int from, int to, byte wanted, long firstLine) {
        LineDecoder decoder = lines(wanted);
        int ended = to;
        while (ended > from && bytes[ended - 1] != '\n') {
            ended--;
        }
        long line = firstLine;
        int at = from;
        while (at < to) {
            int next = LineDecoder.emptyLine(bytes, at, to);
            if (next == at) {
                next = at < ended ? decoder.decode(filled, bytes, at) : LineDecoder.UNUSUAL;
                if (next == LineDecoder.UNUSUAL) {
                    next = LineDecoder.lineEnd(bytes, at, to);
                    row(line, LineDecoder.texts(bytes, at, next, wanted));
                } else {
                    end(decoder.taken());
                }
            }
            at = next;
            line++;
        }
    }

    private LineDecoder lines(byte wanted) {
        if (lines.isEmpty() || separator != wanted) {
            separator = wanted;
            lines = Optional.of(rows.lines(wanted));
        }
        return lines.get();
    }

    /** Takes columns, one for each name of the header, all of the same number of rows. */
    void columns(long firstLine, List<SourceColumn> columns) {
        BlockDecoder block = rows.block(columns);
        int count = columns.get(0).size();
        for (int row = 0; row < count; row++) {
            if (block.decode(filled, row)) {
                end(block.taken());
            } else {
                row(firstLine + row, block.cells(row));
            }
        }
    }

    private void end(boolean taken) {
        if (taken) {
            accept();
        } else {
            filterOut();
        }
    }

    private void filterOut() {
        counts.filterOut();
        rows.forget(filled);
    }

    private void accept() {
        counts.accept();
        filled++;
        if (filled == batchSize) {
            handOver();
        }
    }

    /** Hands on the rows that have not been, if any. */
    void handOver() {
        if (filled == 0) {
            return;
        }
        Responses batch = rows.batch(filled);
        // Before handing over: a receiver that fails is not to be given the same rows again.
        filled = 0;
        if (strictness != Strictness.STRICT || !counts.hasErrors()) {
            failed = true;
            batches.accept(batch);
            failed = false;
        }
    }

    /**
     * Takes the counts and respondents of an intake of other rows of the source.
     *
     * @return whether no respondent is on rows of both, nor must the source be read again
     */
    boolean join(RowIntake other) {
        counts.add(other.counts);
        return rows.respondents().addAll(other.rows.respondents());
    }
}
