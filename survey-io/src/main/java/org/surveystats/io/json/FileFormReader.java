package org.surveystats.io.json;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import org.surveystats.questionnaire.FileForm;

/** Reads what the file of the responses looks like. */
final class FileFormReader {
    /** Separators that are easier to read by name. */
    static final Map<Character, String> NAMES = Map.of('\t', "tab", ' ', "space");

    private FileFormReader() {}

    static FileForm read(JsonValue value) {
        JsonFields fields =
                value.fields("separator", "encoding", "decimalMark", "linesBefore", "headerRows", "headerNames");
        Part<Optional<Character>> separator =
                fields.optional("separator", given -> Optional.of(separator(given)), Optional.empty());
        Part<Optional<Charset>> encoding =
                fields.optional("encoding", given -> Optional.of(charset(given)), Optional.empty());
        var decimalMark = fields.optional("decimalMark", FileFormReader::character, FileForm.TOLD.decimalMark());
        var linesBefore = fields.optional("linesBefore", JsonValue::whole, FileForm.TOLD.linesBefore());
        var headerRows = fields.optional("headerRows", JsonValue::whole, FileForm.TOLD.headerRows());
        var names = fields.optional("headerNames", FileFormReader::names, FileForm.TOLD.names());
        return value.make(() -> new FileForm(
                separator.get(), encoding.get(), decimalMark.get(), linesBefore.get(), headerRows.get(), names.get()));
    }

    private static char separator(JsonValue value) {
        String text = value.text();
        for (Map.Entry<Character, String> named : NAMES.entrySet()) {
            if (named.getValue().equals(text)) {
                return named.getKey();
            }
        }
        return character(value);
    }

    private static char character(JsonValue value) {
        if (value.text().length() != 1) {
            throw value.refused("must be one character");
        }
        return value.text().charAt(0);
    }

    private static Charset charset(JsonValue value) {
        try {
            return Charset.forName(value.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw value.refused("must be an encoding such as UTF-8, UTF-16, ISO-8859-1 or windows-1252");
        }
    }

    private static FileForm.HeaderNames names(JsonValue value) {
        for (FileForm.HeaderNames names : FileForm.HeaderNames.values()) {
            if (names.id().equals(value.text())) {
                return names;
            }
        }
        throw value.refused("must be first or joined");
    }
}
