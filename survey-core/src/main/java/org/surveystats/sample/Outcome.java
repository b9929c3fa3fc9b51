package org.surveystats.sample;

/** What became of a person who was sampled, with the code of the NHS Patient Survey Programme. */
public enum Outcome {
    /** 1: returned a useable questionnaire. */
    RETURNED(1),
    /** 2: the questionnaire came back undelivered, or the person had moved. */
    UNDELIVERED(2),
    /** 3: died after sampling. */
    DIED(3),
    /** 4: too ill, or opted out. */
    OPTED_OUT(4),
    /** 5: not eligible. */
    INELIGIBLE(5),
    /** 6: did not return the questionnaire. */
    NOT_RETURNED(6),
    /** 7: died before fieldwork. */
    DIED_BEFORE_FIELDWORK(7);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /**
     * The code in files.
     *
     * @return 1 to 7
     */
    public int code() {
        return code;
    }
}
