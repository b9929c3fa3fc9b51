package org.surveystats.decoding;

import org.surveystats.text.Excerpt;

/** A character with which DOS programs end files, and which nobody sees. */
final class CtrlZ {
    private static final char CHARACTER = '\u001a';

    private CtrlZ() {}

    /** What explains a text that people do not know to be in their file; mostly nothing. */
    static String noteOn(String text) {
        return text.indexOf(CHARACTER) < 0
                ? ""
                : "; " + Excerpt.of(String.valueOf(CHARACTER))
                        + " is Ctrl-Z, with which DOS programs end files: delete it";
    }
}
