package org.surveystats.method;

/** Where the value of an option of the method comes from. */
public enum OptionSource {
    /** The preset. */
    PRESET,
    /** The questionnaire, which beats the preset. */
    QUESTIONNAIRE,
    /** The caller, who beats both. */
    EXPLICIT
}
