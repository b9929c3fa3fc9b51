package org.surveystats.response;

/** What became of a person who was sampled, with the code of the NHS Patient Survey Programme. */
public enum Outcome {
    /** 1: returned a useable questionnaire. */
    RETURNED,
    /** 2: the questionnaire came back undelivered, or the person had moved. */
    UNDELIVERED,
    /** 3: died after sampling. */
    DIED,
    /** 4: too ill, or opted out. */
    OPTED_OUT,
    /** 5: not eligible. */
    INELIGIBLE,
    /** 6: did not return the questionnaire. */
    NOT_RETURNED,
    /** 7: died before fieldwork. */
    DIED_BEFORE_FIELDWORK;

    /**
     * The code in files.
     *
     * @return 1 to 7
     */
    public int code() {
        return ordinal() + 1;
    }
}
