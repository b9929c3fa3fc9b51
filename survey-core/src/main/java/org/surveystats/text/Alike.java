package org.surveystats.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Codes that are usually meant to be the same: people write {@code RT5}, {@code rt5} and {@code RT 5} for one unit. */
public final class Alike {
    private Alike() {}

    /**
     * What codes have in common that differ only in case, white space or the form of a character.
     *
     * @param code any text
     * @return the text without white space of any kind, in Unicode's form NFKC and in lower case
     */
    public static String key(String code) {
        String form = Normalizer.normalize(WhiteSpace.remove(code), Normalizer.Form.NFKC);
        return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * The codes that another one was perhaps meant to be: those that differ from it only in case and white space or, if
     * there are none, those one character away (another one, one more, one fewer, two exchanged).
     *
     * @param code a code that is not known
     * @param known the codes that are
     * @return the near ones by code points, without the code itself
     */
    public static List<String> near(String code, Collection<String> known) {
        String key = key(code);
        List<String> equal =
                among(known, other -> !other.equals(code) && key(other).equals(key));
        return equal.isEmpty() ? among(known, other -> !other.equals(code) && isNear(key, key(other))) : equal;
    }

    private static List<String> among(Collection<String> known, Predicate<String> wanted) {
        return known.stream().filter(wanted).distinct().sorted(CodePoints.ORDER).toList();
    }

    private static boolean isNear(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.isEmpty() || restB.isEmpty()) {
            // A code of one character shares nothing with an empty one.
            return restA.length() + restB.length() <= 1 && same > 0;
        }
        boolean exchanged = restA.length() > 1
                && restB.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        boolean another = restA.substring(1).equals(restB.substring(1)) && a.length() > 1;
        return exchanged
                || another
                || restA.substring(1).equals(restB)
                || restB.substring(1).equals(restA);
    }
}
