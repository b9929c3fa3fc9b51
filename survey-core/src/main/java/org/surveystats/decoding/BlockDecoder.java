package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the rows of a block of columns by the bytes of their cells. As with lines of bytes, whatever is unusual in a
 * row is left to the decoder of texts, which alone says what is wrong.
 */
final class BlockDecoder {
    private static final byte[] NOBODY = {};

    private final RowFields fields;
    private final List<SourceColumn> columns;

    BlockDecoder(RowFields fields, List<SourceColumn> columns) {
        this.fields = fields;
        this.columns = columns;
    }

    /**
     * Decodes a row of the block.
     *
     * @param at the row of the batch
     * @param row the row of the block
     * @return false when it must be decoded by its texts
     */
    boolean decode(int at, int row) {
        byte[] identity = NOBODY;
        fields.begin();
        for (int field = 0; field < fields.size(); field++) {
            FieldDecoder decoder = fields.at(field);
            boolean ofRespondent = fields.isRespondent(field);
            if (decoder == null && !ofRespondent) {
                continue;
            }
            byte[] bytes = columns.get(field).bytes(row);
            if (bytes == null || (decoder != null && !decoder.decode(at, bytes, 0, bytes.length))) {
                return false;
            }
            if (ofRespondent) {
                if (!RowFields.isPlainIdentity(bytes, 0, bytes.length)) {
                    return false;
                }
                identity = bytes;
            }
        }
        return fields.end(identity, 0, identity.length);
    }

    /** Whether the row last decoded is a respondent's. */
    boolean taken() {
        return fields.taken();
    }

    /** The cells of a row. */
    List<@Nullable Object> cells(int row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (SourceColumn column : columns) {
            cells.add(column.cell(row));
        }
        return cells;
    }
}
