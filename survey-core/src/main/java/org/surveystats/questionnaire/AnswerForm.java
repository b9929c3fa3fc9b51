package org.surveystats.questionnaire;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.text.WhiteSpace;

/**
 * How answers are written in the data, where it is not by codes alone: for all questions or for one. Codes may be
 * written {@code 1}, {@code 01} or {@code 1.0} in any case. What is empty here is as for all questions.
 *
 * <pre>{@code
 * layout.withAnswers(AnswerForm.EMPTY.as(AnswerForm.Written.LABELS))
 *     .withAnswersTo("sex", AnswerForm.EMPTY.withCodes(Map.of("M", 1, "F", 2)))
 *     .withAnswersTo("Q3", AnswerForm.EMPTY.withTicks(Ticks.of("Checked", "Unchecked")));
 * }</pre>
 *
 * @param written whether cells hold codes or labels of options
 * @param codes further texts that stand for a code, such as letters
 * @param ticks what the cells of columns of ticks say
 * @param missingCodes cells with one of these texts count as blank, besides those of {@code layout.missingCodes}
 */
public record AnswerForm(
        Optional<Written> written, Map<String, Integer> codes, Optional<Ticks> ticks, Set<String> missingCodes) {
    /** Nothing is said. */
    public static final AnswerForm EMPTY = new AnswerForm(Optional.empty(), Map.of(), Optional.empty(), Set.of());

    /** What cells hold. */
    public enum Written {
        /** The codes of options. */
        CODES,
        /**
         * The labels of options, compared without white space around them; where no two options would be the same,
         * without regard to case and white space within. Columns of ticks hold the label of their option where it is
         * ticked, or what {@link Ticks} says.
         */
        LABELS;

        /**
         * The name in the questionnaire's JSON.
         *
         * @return {@code codes} or {@code labels}
         */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Copies the parts and strips the texts.
     *
     * @throws IllegalArgumentException if a text that stands for a code is blank or occurs twice
     */
    public AnswerForm {
        Objects.requireNonNull(written, "written must not be null");
        Objects.requireNonNull(ticks, "ticks must not be null");
        Map<String, Integer> stripped = new LinkedHashMap<>();
        codes.forEach((text, code) -> {
            String bare = WhiteSpace.strip(text);
            if (bare.isEmpty() || stripped.put(bare, code) != null) {
                throw new IllegalArgumentException("codes must be of distinct texts that are not blank: " + text);
            }
        });
        codes = Collections.unmodifiableMap(stripped);
        missingCodes = Collections.unmodifiableSet(new LinkedHashSet<>(missingCodes));
    }

    /** A form of the answers to all questions says nothing of codes. */
    void checkOfAll() {
        if (!codes.isEmpty() || !missingCodes.isEmpty()) {
            throw new IllegalArgumentException("answers must have no codes and missing codes, which are those of single"
                    + " questions (answersTo) or of the layout (missingCodes): " + this);
        }
    }

    /**
     * The same with cells of another kind.
     *
     * @param what codes or labels
     * @return a copy
     */
    public AnswerForm as(Written what) {
        return new AnswerForm(Optional.of(what), codes, ticks, missingCodes);
    }

    /**
     * The same with texts that stand for codes.
     *
     * @param texts the code of each text
     * @return a copy
     * @throws IllegalArgumentException if a text is blank or occurs twice
     */
    public AnswerForm withCodes(Map<String, Integer> texts) {
        return new AnswerForm(written, texts, ticks, missingCodes);
    }

    /**
     * The same with other cells of columns of ticks.
     *
     * @param newTicks what they say
     * @return a copy
     */
    public AnswerForm withTicks(Ticks newTicks) {
        return new AnswerForm(written, codes, Optional.of(newTicks), missingCodes);
    }

    /**
     * The same with missing codes.
     *
     * @param texts cells with one of these texts count as blank
     * @return a copy
     */
    public AnswerForm withMissingCodes(String... texts) {
        return new AnswerForm(written, codes, ticks, new LinkedHashSet<>(Arrays.asList(texts)));
    }

    /** This one, and where it says nothing, what another says. */
    AnswerForm orElse(AnswerForm other) {
        Set<String> missing = new LinkedHashSet<>(other.missingCodes);
        missing.addAll(missingCodes);
        return new AnswerForm(
                written.or(other::written), codes.isEmpty() ? other.codes : codes, ticks.or(other::ticks), missing);
    }
}
