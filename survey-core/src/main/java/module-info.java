/** The questionnaire model, its scoring rules and the responses. */
module org.surveystats.core {
    exports org.surveystats.argument;
    exports org.surveystats.questionnaire;
    exports org.surveystats.text;
}
