package org.surveystats.method;

/** Where the value of an option of the method comes from. */
public enum OptionSource {
    /** The preset. */
    PRESET,
    /** The questionnaire, which overrides the preset. */
    QUESTIONNAIRE,
    /** The caller, who overrides both. */
    EXPLICIT
}
