package org.surveystats.decoding;

/** Turns the bytes of one field of a row into its place in a column. */
@FunctionalInterface
interface FieldDecoder {
    /** Of a column that nobody asks for. */
    FieldDecoder IGNORED = (row, bytes, from, to) -> true;

    /** Takes the decoders of fields. */
    @FunctionalInterface
    interface Taker {
        void take(int position, FieldDecoder field);
    }

    /** Writes what a cell means to a column. */
    @FunctionalInterface
    interface Store {
        void set(int row, long meaning);
    }

    /**
     * Decodes a field that spells its text in UTF-8. A row can be decoded again at the same place.
     *
     * @return false when the row must be decoded by its texts, which find out what is wrong
     */
    boolean decode(int row, byte[] bytes, int from, int to);

    /** A field whose meaning is remembered by its bytes. */
    static FieldDecoder of(CellMemo memo, Store store) {
        return (row, bytes, from, to) -> {
            long meaning = memo.of(bytes, from, to);
            if (meaning == CellMemo.UNUSABLE) {
                return false;
            }
            store.set(row, meaning);
            return true;
        };
    }

    /** One field, two decoders: two things can lie in one column. */
    default FieldDecoder and(FieldDecoder second) {
        return (row, bytes, from, to) -> decode(row, bytes, from, to) && second.decode(row, bytes, from, to);
    }
}
