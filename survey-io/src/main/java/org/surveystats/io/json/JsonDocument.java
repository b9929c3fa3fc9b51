package org.surveystats.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.io.file.FileKind;

/** JSON text: one document, nothing behind it, no comments, no name twice in an object, within {@link JsonLimits}. */
final class JsonDocument {
    private static final String WHOLE = "$";

    private JsonDocument() {}

    /**
     * The text of a file.
     *
     * @throws RefusedJsonException if it is too large or not text
     */
    static String load(Path file, JsonLimits limits, JsonProblems problems) throws IOException {
        requireSize(Files.size(file), "", limits, problems);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // The file may have grown since its size was asked for.
            bytes = in.readNBytes(limits.bytes() + 1);
        }
        requireSize(bytes.length, "", limits, problems);
        Optional<FileKind> other = FileKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.FIRST_BYTES)));
        if (other.isPresent()) {
            throw problems.refused(WHOLE, OptionalInt.empty(), other.get().toString());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problems.refused(WHOLE, OptionalInt.empty(), "must be text in UTF-8");
        }
    }

    /**
     * The value of a text.
     *
     * @throws RefusedJsonException if it is too large or not JSON
     */
    static JsonValue parse(String text, JsonLimits limits, JsonProblems problems) {
        // Each character is a byte at least, so a text of too many characters need not be counted in bytes.
        requireSize(text.length(), " characters", limits, problems);
        requireSize(bytes(text), "", limits, problems);
        return JsonValue.root(JsonTree.of(text, limits, problems), problems);
    }

    /** The number of bytes of a text in UTF-8: each half of a surrogate pair has two of the four of its character. */
    static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static void requireSize(long size, String what, JsonLimits limits, JsonProblems problems) {
        if (size > limits.bytes()) {
            throw problems.refused(
                    WHOLE,
                    OptionalInt.empty(),
                    "must be at most " + limits.bytes() + " bytes: " + size + what + "; JsonLimits.bytes allows more");
        }
    }
}
