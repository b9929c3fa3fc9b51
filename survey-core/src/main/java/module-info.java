import org.jspecify.annotations.NullMarked;

/**
 * The questionnaire model with its scoring rules and routes, and the answers to it: decoding of cells, columns, cleaning.
 * Needs nothing but the JDK. Start at {@link org.surveystats.questionnaire.Questionnaire}.
 */
@SuppressWarnings("module") // The modules that one package is for are not there yet when this one is compiled.
@NullMarked
module org.surveystats.core {
    requires static org.jspecify;

    exports org.surveystats.argument;
    exports org.surveystats.questionnaire;
    exports org.surveystats.response;
    exports org.surveystats.text;
    exports org.surveystats.parallel to
            org.surveystats.stats,
            org.surveystats.io;
}
