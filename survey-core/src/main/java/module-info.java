import org.jspecify.annotations.NullMarked;

/**
 * The questionnaire model with its scoring rules and routes, and the answers to it: decoding of cells, columns,
 * cleaning. Needs nothing but the JDK. Start at {@link org.surveystats.questionnaire.Questionnaire}, which the page of
 * its package builds in a few lines; {@link org.surveystats.response.Responses} holds the answers to it. The other
 * modules go on from there to results and files.
 */
@SuppressWarnings("module") // The modules that one package is for are not there yet when this one is compiled.
@NullMarked
module org.surveystats.core {
    requires static org.jspecify;

    exports org.surveystats.decoding;
    exports org.surveystats.questionnaire;
    exports org.surveystats.response;
    exports org.surveystats.sample;
    exports org.surveystats.text;
    exports org.surveystats.argument to
            org.surveystats.stats,
            org.surveystats.io;
    exports org.surveystats.parallel to
            org.surveystats.stats,
            org.surveystats.io;
}
