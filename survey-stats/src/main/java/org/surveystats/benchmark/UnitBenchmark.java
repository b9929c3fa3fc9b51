package org.surveystats.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.sample.Unit;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;

/** All results of one unit. Immutable. */
public final class UnitBenchmark {
    private final String code;
    private final Optional<Unit> unit;
    private final long respondents;
    private final Map<String, MeasureResult> results;
    private final Details details;
    private final Questionnaire questionnaire;

    UnitBenchmark(
            String code,
            Optional<Unit> unit,
            long respondents,
            Map<String, MeasureResult> results,
            Details details,
            Questionnaire questionnaire) {
        this.code = code;
        this.unit = unit;
        this.respondents = respondents;
        this.results = results;
        this.details = details;
        this.questionnaire = questionnaire;
    }

    /**
     * The unit's code in the data.
     *
     * @return its label
     */
    public String code() {
        return code;
    }

    /**
     * The unit's name.
     *
     * @return its code when no name is known
     */
    public String name() {
        return unit.map(Unit::name).orElse(code);
    }

    /**
     * What else is known of the unit.
     *
     * @return empty when the benchmark does not know
     */
    public Optional<Unit> unit() {
        return unit;
    }

    /**
     * How many people of the unit took part.
     *
     * @return 0 or more; 1 or more in a benchmark of a tally
     */
    public long respondents() {
        return respondents;
    }

    /**
     * The result in a scored question.
     *
     * @param id the question's id, or that of a scored option ({@code Q5_1})
     * @return the result
     * @throws IllegalArgumentException if there is no such scored question; the message lists those there are
     */
    public MeasureResult question(String id) {
        return result(id, id, MeasureKind.QUESTION);
    }

    /**
     * The result in a section.
     *
     * @param id the section's id, {@code 4}; its name as a measure, {@code S4}, where no section has that id
     * @return the result
     * @throws IllegalArgumentException if there is no such section; the message lists those there are
     */
    public MeasureResult section(String id) {
        return result(results.containsKey("S" + id) ? "S" + id : id, id, MeasureKind.SECTION);
    }

    /**
     * The result in a measure.
     *
     * @param id a question's id, or a section's name as a measure, {@code S4}
     * @return the result
     * @throws IllegalArgumentException if there is no such measure; the message lists those there are
     */
    public MeasureResult measure(String id) {
        MeasureResult result = results.get(id);
        if (result == null) {
            throw new IllegalArgumentException("measure must be one of " + Excerpt.of(results.keySet()) + ": " + id);
        }
        return result;
    }

    private MeasureResult result(String key, String asked, MeasureKind kind) {
        Optional<MeasureResult> result = Optional.ofNullable(results.get(key));
        return result.filter(found -> found.measure().kind() == kind)
                .orElseThrow(() -> new IllegalArgumentException(result.map(other -> otherKind(asked, other))
                        .or(() -> notScored(asked))
                        .orElseGet(() -> (kind == MeasureKind.SECTION ? "section" : "question") + " must be one of "
                                + Excerpt.of(of(kind).stream()
                                        .map(r -> r.measure().id())
                                        .toList())
                                + ": " + asked)));
    }

    /** What was probably meant by an id of the other kind. */
    private static String otherKind(String asked, MeasureResult other) {
        return other.measure().kind() == MeasureKind.SECTION
                ? asked + " is a section, use section(\"" + asked.substring(1) + "\")"
                : asked + " is a question, use question(\"" + asked + "\")";
    }

    /** What was probably meant by the id of a question without score. */
    private Optional<String> notScored(String asked) {
        for (Question question : questionnaire.questions()) {
            boolean item =
                    question.items().stream().anyMatch(i -> i.id().value().equals(asked));
            if (question.id().value().equals(asked) || item) {
                List<String> scored = question.items().stream()
                        .filter(Item::scored)
                        .map(i -> i.id().value())
                        .toList();
                return Optional.of(asked
                        + (item || scored.isEmpty()
                                ? " is not scored"
                                : " is scored by option, as " + Excerpt.of(scored)));
            }
        }
        return Optional.empty();
    }

    /**
     * The results in all scored questions.
     *
     * @return in the order of the questionnaire
     */
    public MeasureResults questions() {
        return new MeasureResults(headline() + ": questions", of(MeasureKind.QUESTION));
    }

    /**
     * The results in all sections.
     *
     * @return in the order of the questionnaire
     */
    public MeasureResults sections() {
        return new MeasureResults(headline() + ": sections", of(MeasureKind.SECTION));
    }

    private List<MeasureResult> of(MeasureKind kind) {
        return results.values().stream()
                .filter(result -> result.measure().kind() == kind)
                .toList();
    }

    /**
     * Who took part.
     *
     * @return the answers to each demographic question, unweighted; one that is scored too is left out where its score
     *     is suppressed
     */
    public Demographics demographics() {
        return new Demographics(named(), respondents, details.demographics(code));
    }

    /**
     * The answers to one demographic question.
     *
     * @param question its id
     * @return the shares of its answers
     * @throws IllegalArgumentException if there is no such question, or it is left out; the message lists those there
     *     are
     */
    public AnswerShares demographic(String question) {
        List<AnswerShares> all = details.demographics(code);
        return all.stream()
                .filter(shares -> shares.question().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("demographic question must be one of "
                        + Excerpt.of(all.stream().map(AnswerShares::question).toList())
                        + ": " + question));
    }

    private String headline() {
        return named() + ", " + Counted.of(respondents, "respondent");
    }

    private String named() {
        return code + (name().equals(code) ? "" : " " + name());
    }

    /** The results in all measures as a table. */
    @Override
    public String toString() {
        return new MeasureResults(headline(), List.copyOf(results.values())).toString();
    }
}
