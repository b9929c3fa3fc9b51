package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * The questionnaire of one survey year: the description from which decoding, cleaning, tally and benchmark follow.
 * Immutable; one that contradicts itself cannot be built.
 *
 * @param survey what readers need to know about the survey
 * @param scale the scale of all scores
 * @param questions in the order of the questionnaire, at least one; parents of routes before their children
 * @param sections in order, of scored items; an item may be in none
 * @param layout how the responses are laid out in the data
 * @param method named options of the method that this survey sets, as text; survey-stats reads them
 * @param sameIds earlier years in which a question compares with that of its id, unless its own
 *     {@link QuestionInfo#comparesWith()} says otherwise for the year
 */
public record Questionnaire(
        SurveyInfo survey,
        ScoreScale scale,
        List<Question> questions,
        List<Section> sections,
        ResponseLayout layout,
        Map<String, String> method,
        Set<Integer> sameIds) {
    private static final int ROWS_PRINTED = 12;

    /**
     * Checks that all parts fit together.
     *
     * @throws QuestionnaireException if they do not, with all parts that do not and what is allowed there
     * @throws IllegalArgumentException if a year is none that a survey can be of
     */
    public Questionnaire {
        Objects.requireNonNull(survey, "survey must not be null");
        Objects.requireNonNull(scale, "scale must not be null");
        questions = List.copyOf(questions);
        sections = List.copyOf(sections);
        Objects.requireNonNull(layout, "layout must not be null");
        method = Collections.unmodifiableMap(new TreeMap<>(method));
        sameIds = Collections.unmodifiableSet(new TreeSet<>(sameIds));
        sameIds.forEach(year -> SurveyYear.check("sameIds", year));
        QuestionnaireParts.of(scale, questions, sections, layout).check();
    }

    /**
     * A questionnaire on the scale 0 to 10 with the default method. For scores on another scale,
     * {@link #of(SurveyInfo, ScoreScale, ResponseLayout, Question...)} takes the scale together with the questions.
     *
     * @param survey what readers need to know about the survey
     * @param layout how the responses are laid out in the data
     * @param questions in order
     * @return the questionnaire, without sections
     * @throws QuestionnaireException if the parts do not fit together, a score outside 0 to 10 included
     */
    public static Questionnaire of(SurveyInfo survey, ResponseLayout layout, Question... questions) {
        return of(survey, ScoreScale.ZERO_TO_TEN, layout, questions);
    }

    /**
     * A questionnaire on any scale with the default method.
     *
     * @param survey what readers need to know about the survey
     * @param scale the scale of all scores
     * @param layout how the responses are laid out in the data
     * @param questions in order, their scores on the scale
     * @return the questionnaire, without sections
     * @throws QuestionnaireException if the parts do not fit together, a score outside the scale included
     */
    public static Questionnaire of(SurveyInfo survey, ScoreScale scale, ResponseLayout layout, Question... questions) {
        return new Questionnaire(survey, scale, List.of(questions), List.of(), layout, Map.of(), Set.of());
    }

    /**
     * The same with other sections.
     *
     * @param newSections the sections
     * @return a copy
     * @throws QuestionnaireException if a section names what is not a scored item
     */
    public Questionnaire withSections(Section... newSections) {
        return new Questionnaire(survey, scale, questions, List.of(newSections), layout, method, sameIds);
    }

    /**
     * The same with another layout.
     *
     * @param newLayout the layout
     * @return a copy
     * @throws QuestionnaireException if the layout names unknown questions
     */
    public Questionnaire withLayout(ResponseLayout newLayout) {
        return new Questionnaire(survey, scale, questions, sections, newLayout, method, sameIds);
    }

    /**
     * The same for another survey.
     *
     * @param newSurvey what readers need to know of it
     * @return a copy
     */
    public Questionnaire withSurvey(SurveyInfo newSurvey) {
        return new Questionnaire(newSurvey, scale, questions, sections, layout, method, sameIds);
    }

    /**
     * The same scores on another scale, wider or narrower. They are not converted and must lie on both; scores that lie
     * on the other scale alone need {@link #of(SurveyInfo, ScoreScale, ResponseLayout, Question...)}.
     *
     * @param newScale the scale
     * @return a copy
     * @throws QuestionnaireException if an option's score lies outside
     */
    public Questionnaire withScale(ScoreScale newScale) {
        return new Questionnaire(survey, newScale, questions, sections, layout, method, sameIds);
    }

    /**
     * The same, its questions comparable with those of the same ids in earlier years. What a question itself says of a
     * year goes before.
     *
     * @param years the years of the earlier surveys; they replace those that were set
     * @return a copy
     * @throws IllegalArgumentException if a year is none that a survey can be of
     */
    public Questionnaire withSameIds(int... years) {
        Set<Integer> newYears = IntStream.of(years).boxed().collect(Collectors.toSet());
        return new Questionnaire(survey, scale, questions, sections, layout, method, newYears);
    }

    /**
     * Whether a question compares with an earlier year: what it says itself, otherwise what {@link #sameIds()} says.
     *
     * @param question a question of this questionnaire
     * @param year the earlier survey's year
     * @return the question it compares with or why it does not; empty when it is not declared comparable
     */
    public Optional<Comparability> comparability(Question question, int year) {
        return Optional.ofNullable(question.info().comparesWith().get(year))
                .or(() -> sameIds.contains(year)
                        ? Optional.of(new Comparability.SameAs(question.id()))
                        : Optional.empty());
    }

    /**
     * The question of that id.
     *
     * @param id a question's id, not an item's
     * @return the question, empty if there is none
     */
    public Optional<Question> find(QuestionId id) {
        for (Question question : questions) {
            if (question.id().equals(id)) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    /**
     * The question of that id.
     *
     * @param id a question's id, not an item's
     * @return the question
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public Question question(String id) {
        return known(QuestionId.of(id));
    }

    private Question known(QuestionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("question must be one of "
                + Excerpt.of(questions.stream().map(Question::id).toList()) + ": " + id));
    }

    /**
     * All that is counted: every item of every question.
     *
     * @return the items in the order of the questionnaire
     */
    public List<Item> items() {
        return questions.stream().flatMap(question -> question.items().stream()).toList();
    }

    /**
     * All that is benchmarked.
     *
     * @return the scored items in the order of the questionnaire
     */
    public List<Item> scoredItems() {
        return items().stream().filter(Item::scored).toList();
    }

    /**
     * Whether a question was asked.
     *
     * @param id a question of this questionnaire
     * @return false when the layout says that it was not
     */
    public boolean asked(QuestionId id) {
        return !layout.notAsked().contains(id);
    }

    /**
     * The question an item belongs to.
     *
     * @param item an item of this questionnaire
     * @return its question
     * @throws IllegalArgumentException if it is none of this questionnaire's
     */
    public Question questionOf(Item item) {
        return known(item.question());
    }

    /**
     * The questions whose answers say who is asked a question: those on its route, those on theirs, and so on.
     *
     * @param question a question of this questionnaire
     * @return in the order of the questionnaire, possibly none
     */
    public List<Question> leadingTo(Question question) {
        Set<QuestionId> leading = new HashSet<>();
        parents(question).forEach(leading::add);
        // Parents come before their children, so what is met on the way back has been found already.
        for (int i = questions.size() - 1; i >= 0; i--) {
            if (leading.contains(questions.get(i).id())) {
                parents(questions.get(i)).forEach(leading::add);
            }
        }
        return questions.stream().filter(one -> leading.contains(one.id())).toList();
    }

    private static Stream<QuestionId> parents(Question question) {
        return question.info().route().stream().flatMap(Route::parents);
    }

    /**
     * For all questions at once, the first of the questions leading to it that meets a condition: a chain of questions
     * is followed once, not once for each question in it.
     *
     * @param condition asked once of each question that leads to another
     * @return by question the first of {@link #leadingTo} that meets it; questions without one are not in it
     */
    public Map<QuestionId, Question> firstLeading(Predicate<Question> condition) {
        Map<QuestionId, Integer> indexes = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            indexes.put(questions.get(i).id(), i);
        }
        Map<QuestionId, Boolean> met = new HashMap<>();
        Map<QuestionId, Question> first = new HashMap<>();
        for (Question question : questions) {
            parents(question)
                    .distinct()
                    .mapMulti((QuestionId parent, Consumer<Question> candidates) -> {
                        Question leading = questions.get(index(parent, indexes));
                        if (met.computeIfAbsent(parent, unused -> condition.test(leading))) {
                            candidates.accept(leading);
                        }
                        Optional.ofNullable(first.get(parent)).ifPresent(candidates);
                    })
                    .min(Comparator.comparing(one -> index(one.id(), indexes)))
                    .ifPresent(one -> first.put(question.id(), one));
        }
        return Collections.unmodifiableMap(first);
    }

    private static int index(QuestionId id, Map<QuestionId, Integer> indexes) {
        return Objects.requireNonNull(indexes.get(id), "parents are questions");
    }

    /**
     * The questions, one line each.
     *
     * @return id, form (a star for multiple choice), section, text
     */
    public TextTable table() {
        return table(", " + scoredItems().size() + " scored, " + sections.size()
                + (sections.size() == 1 ? " section" : " sections"));
    }

    private TextTable table(String counts) {
        TextTable table = TextTable.of(
                survey + ": " + questions.size() + " questions" + counts, "question", "form", "section", "text");
        for (Question question : questions) {
            table = table.with(
                    question.id(),
                    form(question),
                    sectionOf(question),
                    question.info().wording().text());
        }
        return table;
    }

    /** The first questions; {@link #table()} has all. */
    @Override
    public String toString() {
        // The headline of a table that is cut is longer.
        return (questions.size() <= ROWS_PRINTED ? table() : table("").head(ROWS_PRINTED)).toString();
    }

    private String sectionOf(Question question) {
        return String.join(
                " ",
                sections.stream()
                        .filter(section -> question.items().stream()
                                .anyMatch(item -> section.items().contains(item.id())))
                        .map(Section::id)
                        .toList());
    }

    private static String form(Question question) {
        if (question instanceof SingleChoice) {
            return question.scored() ? "scored" : "choice";
        }
        if (question instanceof MultipleChoice) {
            return question.scored() ? "scored*" : "choice*";
        }
        return question instanceof NumericQuestion ? "number" : "text";
    }
}
