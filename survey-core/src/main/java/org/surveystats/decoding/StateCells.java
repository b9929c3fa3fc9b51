package org.surveystats.decoding;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.response.AnswerState;

/** States of the options of a question; what the question's options are written as is the dictionary of its texts. */
final class StateCells extends SourceColumn {
    private final int levels;
    private final byte[] states;

    StateCells(int levels, byte[] states) {
        this.levels = levels;
        this.states = states;
        for (int row = 0; row < states.length; row++) {
            if (state(row) > levels) {
                throw new IllegalArgumentException(
                        "state must be in [0, " + levels + "]: " + state(row) + " in row " + row);
            }
        }
    }

    private int state(int row) {
        return states[row] & 0xff;
    }

    @Override
    public int size() {
        return states.length;
    }

    @Override
    SourceColumn named(String name, List<String> texts) {
        if (texts.size() != levels) {
            throw new IllegalArgumentException("states must be of a column with a single choice question of " + levels
                    + " options: column \"" + name + "\" has " + texts.size());
        }
        int[] indices = IntStream.range(0, states.length)
                .map(row -> AnswerState.level(state(row)))
                .toArray();
        return new LabelCells(texts, indices);
    }

    @Override
    @Nullable
    Object cell(int row) {
        throw new IllegalStateException("a state is a cell in a named column only");
    }

    @Override
    byte @Nullable [] bytes(int row) {
        throw new IllegalStateException("a state is a cell in a named column only");
    }
}
