package org.surveystats.response;

import java.util.List;
import java.util.stream.Collectors;

/** Responses that cannot be used; the message lists what is wrong and where. */
public final class InvalidResponsesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<RowError> errors;

    /**
     * The responses are wrong as a whole: their header, their form, their size.
     *
     * @param source the file's name
     * @param problem what is wrong and what is allowed
     */
    public InvalidResponsesException(String source, String problem) {
        super(source + ": " + problem);
        this.errors = List.of();
    }

    /**
     * Rows are wrong.
     *
     * @param source the file's name
     * @param errors the first errors
     * @param total how many there are in all
     */
    public InvalidResponsesException(String source, List<RowError> errors, long total) {
        super(message(source, errors, total));
        this.errors = List.copyOf(errors);
    }

    /**
     * What is wrong with the rows.
     *
     * @return the first errors, none when the responses are wrong as a whole
     */
    public List<RowError> errors() {
        return errors == null ? List.of() : errors;
    }

    private static String message(String source, List<RowError> errors, long total) {
        String shown = errors.stream().limit(SHOWN).map(error -> "\n  " + error).collect(Collectors.joining());
        long more = total - Math.min(SHOWN, errors.size());
        return source + ": " + total + (total == 1 ? " error" : " errors") + shown
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
