package org.surveystats.suppression;

/** Why a figure is not shown. */
public enum HiddenReason {
    /** Fewer respondents than the rule asks for. */
    TOO_FEW_RESPONDENTS("too few respondents"),
    /** A question of the section is not shown. */
    QUESTION_NOT_SHOWN("a question of the section is not shown"),
    /** The question was not asked. */
    NOT_ASKED("not asked"),
    /** The question does not compare with the earlier year. */
    NOT_COMPARABLE("not comparable"),
    /** The unit took no part in the earlier survey. */
    NOT_IN_SURVEY("not in the survey"),
    /** A unit that was merged into this one is in no earlier survey, so the earlier score is that of a part of it. */
    PREDECESSOR_NOT_IN_SURVEY("a unit merged into it is not in the earlier survey"),
    /** Fewer units with a standard error than an expected range needs. */
    NO_EXPECTED_RANGE("no expected range: too few units"),
    /** Fewer units than an average over some of them needs. */
    TOO_FEW_UNITS("too few units"),
    /** All answers of the unit are equal, so nothing says how uncertain its score is. */
    ZERO_STANDARD_ERROR("all answers are equal, so the standard error is 0"),
    /** The standard error cannot be computed: pairs were not counted, or the variance came out negative. */
    NO_STANDARD_ERROR("no standard error"),
    /**
     * Too few respondents, but not none, answered two of the section's questions: the standard error would reveal what
     * they answered.
     */
    TOO_FEW_JOINT_RESPONDENTS("too few respondents answered two of its questions"),
    /** Too few people, but not none, gave one of the answers: the score would reveal how many. */
    SMALL_CELL("too few people gave one of the answers"),
    /** The unit lacks a stratum, and the method shows no score then. */
    EMPTY_STRATUM("the unit lacks a stratum"),
    /** What was published of the earlier year does not say it. */
    NOT_PUBLISHED("not published"),
    /** The figure is one of questions only. */
    SECTION("a section has no such figure"),
    /** The benchmark was made from estimates, which do not hold the figure. */
    NO_TALLY("not made from a tally"),
    /** A part that has too few respondents, or that would give such a part away. */
    HIDDEN_WITH_OTHERS("too few respondents in this part or one hidden with it"),
    /** Weighting by a profile makes the profile itself alike everywhere. */
    UNWEIGHTED_ONLY("describes who took part, so it is not weighted");

    private final String words;

    HiddenReason(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
