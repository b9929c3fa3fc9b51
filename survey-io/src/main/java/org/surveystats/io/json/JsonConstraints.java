package org.surveystats.io.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * {@link JsonLimits} as the parser asks for them; what is beyond one names it, which the parser's own messages cannot.
 */
final class JsonConstraints extends StreamReadConstraints {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NUMBER = 1000;

    JsonConstraints(JsonLimits limits) {
        super(
                limits.depth(),
                DEFAULT_MAX_DOC_LEN,
                limits.tokens(),
                LONGEST_NUMBER,
                limits.textCharacters(),
                limits.textCharacters());
    }

    private static void require(long count, long most, String what, String raised) {
        if (count > most) {
            throw new StreamConstraintsException("must have at most " + most + " " + what + "; " + raised);
        }
    }

    @Override
    public void validateNestingDepth(int depth) {
        require(depth, getMaxNestingDepth(), "levels", "JsonLimits.depth allows more");
    }

    @Override
    public void validateTokenCount(long count) {
        require(count, getMaxTokenCount(), "tokens", "JsonLimits.tokens allows more");
    }

    @Override
    public void validateStringLength(int length) {
        validateStringLengthLong(length);
    }

    /** Of the digits of a number too, before its end is found. */
    @Override
    public void validateStringLengthLong(long length) {
        require(
                length,
                getMaxStringLength(),
                "characters in a text or number",
                "JsonLimits.textCharacters allows more");
    }

    @Override
    public void validateNameLength(int length) {
        require(length, getMaxNameLength(), "characters in a name", "JsonLimits.textCharacters allows more");
    }

    @Override
    public void validateIntegerLength(int length) {
        requireNumber(length);
    }

    @Override
    public void validateFPLength(int length) {
        requireNumber(length);
    }

    private static void requireNumber(int length) {
        require(length, LONGEST_NUMBER, "characters in a number", "no option allows more");
    }
}
