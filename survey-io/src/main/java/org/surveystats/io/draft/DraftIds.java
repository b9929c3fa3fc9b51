package org.surveystats.io.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.QuestionId;

/** Ids of questions made of the names of columns, none of which is used twice. */
final class DraftIds {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final int LONGEST = 24;

    private final Set<String> used = new HashSet<>();
    private int next = 1;

    /**
     * An id for a column, and for its options if it has such.
     *
     * @param name the column's name, or what several have in common
     * @param codes the codes of options that are items of their own
     */
    QuestionId of(String name, Collection<Integer> codes) {
        String wanted = FORM.matcher(name).matches() ? name : made(name);
        String id = wanted;
        for (int number = 2; !isFree(id, codes); number++) {
            id = wanted + "-" + number;
        }
        used.add(id);
        for (Integer code : codes) {
            used.add(id + "_" + code);
        }
        return QuestionId.of(id);
    }

    private boolean isFree(String id, Collection<Integer> codes) {
        return !used.contains(id) && codes.stream().noneMatch(code -> used.contains(id + "_" + code));
    }

    /** Words make no id: such questions are numbered. */
    private String made(String name) {
        String bare = OTHER.matcher(name).replaceAll("_").replaceAll("^[^A-Za-z]+|_+$", "");
        boolean words = name.strip().indexOf(' ') > 0 || bare.isEmpty() || bare.length() > LONGEST;
        return words ? String.format(Locale.ROOT, "N%d", next++) : bare;
    }
}
