package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.surveystats.text.WhiteSpace;

/**
 * What the cells of a column of ticks say. Texts are compared without white space around them and without regard to
 * case. A blank cell is always one that is not ticked.
 *
 * @param kind what a tick is
 * @param ticked texts of a tick; empty unless it is one of several texts
 * @param notTicked texts of no tick besides a blank cell
 */
public record Ticks(Kind kind, Set<String> ticked, Set<String> notTicked) {
    /** What a tick is. */
    public enum Kind {
        /** One of several texts. */
        TEXTS,
        /** The label of the option. */
        LABEL,
        /** Any text but those of no tick, such as what people wrote beside "Other, please say what". */
        ANY
    }

    /** 1 is ticked, 0 or blank is not. */
    public static final Ticks DIGITS = of("1", "0");

    /** The label of the option is ticked, a blank cell is not. */
    public static final Ticks LABELS = new Ticks(Kind.LABEL, Set.of(), Set.of());

    /** Any text is ticked, a blank cell is not. */
    public static final Ticks ANY = new Ticks(Kind.ANY, Set.of(), Set.of());

    /**
     * Strips and copies the texts.
     *
     * @throws IllegalArgumentException if a text is blank or on both sides, or there are texts of a tick where it is
     *     none of several texts, or there are none where it is
     */
    public Ticks {
        Objects.requireNonNull(kind, "kind must not be null");
        ticked = stripped("ticked", ticked);
        notTicked = stripped("notTicked", notTicked);
        if (ticked.isEmpty() == (kind == Kind.TEXTS)) {
            throw new IllegalArgumentException(
                    "ticked must hold texts where kind is TEXTS, and none otherwise: " + kind + " " + ticked);
        }
        for (String text : ticked) {
            if (notTicked.stream().anyMatch(text::equalsIgnoreCase)) {
                throw new IllegalArgumentException("ticked and notTicked must have no text in common: " + text);
            }
        }
    }

    private static Set<String> stripped(String name, Set<String> texts) {
        Set<String> stripped = new LinkedHashSet<>();
        for (String text : texts) {
            String bare = WhiteSpace.strip(Objects.requireNonNull(text, name + " must not hold null"));
            if (bare.isEmpty()) {
                throw new IllegalArgumentException(
                        name + " must not hold a blank text, as a blank cell is not ticked: " + texts);
            }
            stripped.add(bare);
        }
        return Collections.unmodifiableSet(stripped);
    }

    /**
     * One text for each.
     *
     * @param ticked the text of a tick, for example {@code Checked}
     * @param notTicked the text of no tick, for example {@code Unchecked}
     * @return the ticks
     * @throws IllegalArgumentException if a text is blank or they are the same
     */
    public static Ticks of(String ticked, String notTicked) {
        return new Ticks(Kind.TEXTS, Set.of(ticked), Set.of(notTicked));
    }

    /**
     * Texts of a tick; only a blank cell is not ticked.
     *
     * @param ticked for example {@code x}
     * @return the ticks
     * @throws IllegalArgumentException if there is none or one is blank
     */
    public static Ticks orBlank(String... ticked) {
        if (ticked.length == 0) {
            throw new IllegalArgumentException("ticked must hold at least one text: []");
        }
        return new Ticks(Kind.TEXTS, new LinkedHashSet<>(List.of(ticked)), Set.of());
    }

    /**
     * Whether the label of the option is what a tick says.
     *
     * @return true when a tick is nothing else
     */
    public boolean areLabels() {
        return kind == Kind.LABEL;
    }
}
