package org.surveystats.decoding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decoders of the fields of a row that comes as bytes, by position, and what ends such a row: whether it is a
 * respondent's, and whether the respondent has been met. One for all kinds of bytes of a source, because the decoders
 * remember.
 */
final class RowFields {
    private final @Nullable FieldDecoder[] decoders;
    private final int respondentAt;
    private final Respondents respondents;
    private final @Nullable RowSelection selection;
    private boolean taken = true;

    /**
     * Fields.
     *
     * @param decoders by position, null where nobody asks for the column
     * @param respondentAt where the respondent's identity is, negative when there is none
     * @param selection whose fields are among the decoders; empty when every row is a respondent's
     */
    RowFields(
            @Nullable FieldDecoder[] decoders,
            int respondentAt,
            Respondents respondents,
            Optional<RowSelection> selection) {
        this.decoders = decoders;
        this.respondentAt = respondentAt;
        this.respondents = respondents;
        this.selection = selection.orElse(null);
    }

    int size() {
        return decoders.length;
    }

    /** The decoder of a field, null where nobody asks for it. */
    @Nullable
    FieldDecoder at(int position) {
        return decoders[position];
    }

    /** Whether the respondent's identity is in a field. */
    boolean isRespondent(int position) {
        return position == respondentAt;
    }

    /** Whether the bytes of an identity are as they are looked for: without white space around them, not too long. */
    static boolean isPlainIdentity(byte[] bytes, int from, int to) {
        return CellText.isBare(bytes, from, to) && to - from <= CellText.LONGEST_LABEL;
    }

    void begin() {
        taken = true;
        if (selection != null) {
            selection.begin();
        }
    }

    /**
     * Ends a row whose fields have been decoded.
     *
     * @return false when it must be decoded by its texts, because the respondent has been met
     */
    boolean end(byte[] identity, int from, int to) {
        if (selection != null && !selection.takes()) {
            taken = false;
            return true;
        }
        return respondentAt < 0 || respondents.takes(identity, from, to);
    }

    /** Whether the row last ended is a respondent's; if not, nothing of it may be used. */
    boolean taken() {
        return taken;
    }
}
