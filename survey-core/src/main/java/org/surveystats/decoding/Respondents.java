package org.surveystats.decoding;

/** The respondents met on rows of a source, and which rows of one who is on several are taken. */
final class Respondents {
    private final Duplicates duplicates;
    private final RespondentIds met = new RespondentIds();
    private final RepeatedRespondents repeated;
    private final boolean again;

    private Respondents(Duplicates duplicates, RepeatedRespondents repeated, boolean again) {
        this.duplicates = duplicates;
        this.repeated = repeated;
        this.again = again;
    }

    /** Nobody so far, of a source that is read first. */
    static Respondents of(Duplicates duplicates) {
        return new Respondents(duplicates, new RepeatedRespondents(), false);
    }

    /** Nobody so far, of the source of these when it is read again. */
    Respondents again() {
        return new Respondents(duplicates, repeated, true);
    }

    Duplicates duplicates() {
        return duplicates;
    }

    /** Whether the source must be read again to tell which row of a respondent is the last. */
    boolean mustBeReadAgain() {
        return !again && !repeated.isEmpty();
    }

    /** Whether the next row of a respondent, which can be used, is taken. */
    boolean takes(String id) {
        if (again && repeated.has(id)) {
            return repeated.takesLast(id);
        }
        boolean first = met.add(id);
        if (!first && duplicates == Duplicates.KEEP_LAST) {
            repeated.add(id);
        }
        return first;
    }

    /**
     * The same of an identity that is spelled in UTF-8.
     *
     * @return false as well when it must be asked for by its text
     */
    boolean takes(byte[] identity, int from, int to) {
        boolean perhapsLast = again && !repeated.isEmpty();
        return !perhapsLast && met.add(identity, from, to);
    }

    /**
     * Takes those met on other rows of the source as met here.
     *
     * @return whether nobody is on rows of both, nor must the source be read again
     */
    boolean addAll(Respondents other) {
        return met.addAll(other.met) && other.repeated.isEmpty();
    }
}
