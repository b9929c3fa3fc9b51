package org.surveystats.io.json;

import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * How large and how deep a JSON document may be, so that a hostile one cannot take the memory or the stack. Start at
 * {@link #QUESTIONNAIRE} or {@link #BENCHMARK} and change what is to be different. Immutable.
 */
public final class JsonLimits {
    /** For questionnaires: 16 MiB, 1,000,000 tokens, 50 levels, 100,000 characters in a text. */
    public static final JsonLimits QUESTIONNAIRE = new JsonLimits(1 << 24, 1_000_000, 50, 100_000);

    /**
     * For benchmarks: 32 MiB and 2,000,000 tokens, ten times the Community Mental Health Survey 2021 of 54 trusts with
     * its changes since two years; depth and texts as in questionnaires. Reading takes 512 MB of memory at most,
     * whatever the document holds, and about as many times more as the limits are raised.
     */
    public static final JsonLimits BENCHMARK = QUESTIONNAIRE.withBytes(1 << 25).withTokens(2_000_000);

    private static final int MOST_BYTES = 1 << 30;
    private static final int DEEPEST = 1000;

    private final int bytes;
    private final int tokens;
    private final int depth;
    private final int textCharacters;

    private JsonLimits(int bytes, int tokens, int depth, int textCharacters) {
        Argument.between("bytes", bytes, 1, MOST_BYTES);
        Argument.between("depth", depth, 1, DEEPEST);
        this.bytes = bytes;
        this.tokens = Argument.atLeast("tokens", tokens, 1);
        this.depth = depth;
        this.textCharacters = Argument.atLeast("textCharacters", textCharacters, 1);
    }

    /**
     * The same with another limit of bytes.
     *
     * @param most the most bytes of the document, 1 to 1,073,741,824
     * @return a copy
     * @throws IllegalArgumentException if it is outside
     */
    public JsonLimits withBytes(int most) {
        return new JsonLimits(most, tokens, depth, textCharacters);
    }

    /**
     * The same with another limit of tokens.
     *
     * @param most the most values, names, opening and closing brackets, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less
     */
    public JsonLimits withTokens(int most) {
        return new JsonLimits(bytes, most, depth, textCharacters);
    }

    /**
     * The same with another depth.
     *
     * @param deepest the deepest nesting, 1 to 1000
     * @return a copy
     * @throws IllegalArgumentException if it is outside
     */
    public JsonLimits withDepth(int deepest) {
        return new JsonLimits(bytes, tokens, deepest, textCharacters);
    }

    /**
     * The same with another limit of the characters of a text.
     *
     * @param most the most characters of a text or name, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less
     */
    public JsonLimits withTextCharacters(int most) {
        return new JsonLimits(bytes, tokens, depth, most);
    }

    /**
     * The most bytes of a document.
     *
     * @return in UTF-8, 1 to 1,073,741,824
     */
    public int bytes() {
        return bytes;
    }

    /**
     * The most tokens of a document.
     *
     * @return the most values, names, opening and closing brackets, 1 or more
     */
    public int tokens() {
        return tokens;
    }

    /**
     * The deepest nesting of objects and arrays; in a questionnaire, routes are what nests.
     *
     * @return 1 to 1000
     */
    public int depth() {
        return depth;
    }

    /**
     * The most characters of a text or name.
     *
     * @return 1 or more
     */
    public int textCharacters() {
        return textCharacters;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof JsonLimits other
                && bytes == other.bytes
                && tokens == other.tokens
                && depth == other.depth
                && textCharacters == other.textCharacters;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes, tokens, depth, textCharacters);
    }

    @Override
    public String toString() {
        return "At most " + bytes + " bytes, " + tokens + " tokens, " + depth + " levels and " + textCharacters
                + " characters in a text";
    }
}
