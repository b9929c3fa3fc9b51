package org.surveystats.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.text.Excerpt;

/**
 * Which questions of an earlier survey those of a later one compare with, by the {@code comparesWith} of its questions
 * and of the questionnaire as a whole.
 */
final class EarlierQuestions {
    private EarlierQuestions() {}

    /**
     * The ids in the earlier survey by those of the scored items of the later one, hidden where they are not compared.
     *
     * @throws IllegalArgumentException if the earlier survey is of another programme or not of an earlier year, or the
     *     later questionnaire compares a question with one that the earlier does not have
     */
    static Map<String, Published<String>> of(Questionnaire now, Questionnaire then) {
        requireEarlier(now.survey(), then.survey());
        Map<String, Published<String>> earlier = new LinkedHashMap<>();
        for (Item item : now.scoredItems()) {
            earlier.put(
                    item.id().value(), earlier(now, item, then, then.survey().year()));
        }
        return earlier;
    }

    private static void requireEarlier(SurveyInfo later, SurveyInfo earlier) {
        if (earlier.year() >= later.year()) {
            throw new IllegalArgumentException("then must be of a year before " + later.year() + ": " + earlier.year());
        }
        if (!later.programme().equals(earlier.programme())) {
            throw new IllegalArgumentException("surveys must be of one programme to be compared, and " + later
                    + " is of the programme \"" + Excerpt.of(later.programme()) + "\", " + earlier + " of \""
                    + Excerpt.of(earlier.programme()) + "\": if they are of one, give both questionnaires the same"
                    + " survey.programme");
        }
    }

    /** The id in the earlier survey of the item that an item compares with. */
    private static Published<String> earlier(Questionnaire now, Item item, Questionnaire then, int year) {
        Question question = now.questionOf(item);
        Optional<Comparability> declared = now.comparability(question, year);
        if (declared.isEmpty()) {
            return Published.hidden(HiddenReason.NOT_COMPARABLE, "not declared comparable with " + year);
        }
        if (declared.get() instanceof Comparability.NotComparable not) {
            return Published.hidden(HiddenReason.NOT_COMPARABLE, not.reason());
        }
        QuestionId earlier = ((Comparability.SameAs) declared.get()).question();
        if (then.find(earlier).isEmpty()) {
            // What is said of all questions at once is said of new ones too; a name is a mistake.
            if (!question.info().comparesWith().containsKey(year)) {
                return Published.hidden(
                        HiddenReason.NOT_COMPARABLE, "no question " + earlier + " in the questionnaire of " + year);
            }
            throw new IllegalArgumentException("comparesWith of " + question.id() + " for " + year
                    + " must name a question of that year's questionnaire: " + earlier);
        }
        if (!now.scale().equals(then.scale())) {
            return Published.hidden(HiddenReason.NOT_COMPARABLE, "scored on another scale in " + year);
        }
        QuestionId id = item.option().isPresent() ? earlier.option(item.option().getAsInt()) : earlier;
        Optional<Item> match =
                then.scoredItems().stream().filter(i -> i.id().equals(id)).findFirst();
        if (match.isEmpty()) {
            return Published.hidden(HiddenReason.NOT_COMPARABLE, id + " was not scored in " + year);
        }
        return Published.shown(id.value());
    }
}
