package org.surveystats.io.json;

/** A text that is not a benchmark document; the message says where and what is allowed there. */
public final class BenchmarkDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Where the error is, as a JSON path. */
    private final String path;

    /**
     * An error at a path of the document.
     *
     * @param path where, as a JSON path such as {@code $.units[2].results[0]}
     * @param message the path, what is wrong and what is allowed
     */
    public BenchmarkDocumentException(String path, String message) {
        super(message);
        this.path = path;
    }

    /**
     * Where the error is.
     *
     * @return a JSON path, for example {@code $.units[3].results[1].estimate}
     */
    public String path() {
        return path;
    }
}
