package org.surveystats.io.json;

/** How large and how deep a document may be, so that a hostile file cannot take the memory or the stack. */
final class Bounds {
    /** The largest questionnaire, in bytes of UTF-8. */
    static final int DOCUMENT = 16 * 1024 * 1024;

    /** The largest benchmark, in bytes of UTF-8: some 10,000 units of 50 measures. */
    static final int BENCHMARK = 256 * 1024 * 1024;

    /** The deepest nesting of objects and arrays; routes are what nests. */
    static final int DEPTH = 50;

    /** The longest text or name, in characters. */
    static final int TEXT = 100_000;

    private Bounds() {}
}
