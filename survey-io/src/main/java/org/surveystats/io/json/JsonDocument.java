package org.surveystats.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.QuestionnaireException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** JSON text as a tree: one document, nothing behind it, no comments, no key twice, within {@link JsonLimits}. */
final class JsonDocument {
    private static final String WHOLE = "$";
    private static final Pattern HINT = Pattern.compile("\\s*(\\(not recognized|: enable|\\n)");

    private JsonDocument() {}

    private static JsonMapper mapper(JsonLimits limits) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(new JsonConstraints(limits))
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The text of a file. */
    static String load(Path file, JsonLimits limits) throws IOException {
        requireSize(Files.size(file), "", limits);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // The file may have grown since its size was asked for.
            bytes = in.readNBytes(limits.bytes() + 1);
        }
        requireSize(bytes.length, "", limits);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new QuestionnaireException(WHOLE, "must be text in UTF-8", e);
        }
    }

    /** The tree of a text. */
    static JsonValue parse(String text, JsonLimits limits) {
        // No character has less than a byte, so a text of too many need not be gone through.
        requireSize(text.length(), " characters", limits);
        requireSize(bytes(text), "", limits);
        JsonNode tree;
        try {
            tree = mapper(limits).readTree(text);
        } catch (StreamConstraintsException e) {
            throw new QuestionnaireException(WHOLE, e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw new QuestionnaireException(WHOLE, "must be a JSON document" + where + ": " + problem(e), e);
        }
        if (tree.isMissingNode()) {
            throw new QuestionnaireException(WHOLE, "must be a JSON document: empty");
        }
        return new JsonValue(WHOLE, tree);
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

    private static void requireSize(long size, String what, JsonLimits limits) {
        if (size > limits.bytes()) {
            throw new QuestionnaireException(
                    WHOLE,
                    "must be at most " + limits.bytes() + " bytes: " + size + what + "; JsonLimits.bytes allows more");
        }
    }

    /** What is wrong, without the library's hints at settings that nobody can change here. */
    private static String problem(JacksonException e) {
        if (e instanceof MismatchedInputException) {
            return "nothing may stand behind it";
        }
        return HINT.split(e.getOriginalMessage(), 2)[0];
    }
}
