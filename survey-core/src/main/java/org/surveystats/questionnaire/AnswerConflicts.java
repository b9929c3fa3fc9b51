package org.surveystats.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surveystats.text.Alike;

/** Texts to which a layout gives two meanings in one question, of which one would go unseen. */
final class AnswerConflicts {
    private static final String NOT_TICKED = "0";
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,8})");

    private final Question question;
    private final AnswerForm form;

    /**
     * The texts of a question.
     *
     * @param form how its answers are written, with what is said of all questions
     */
    AnswerConflicts(Question question, AnswerForm form) {
        this.question = question;
        this.form = form;
    }

    private boolean labels() {
        return form.written().filter(AnswerForm.Written.LABELS::equals).isPresent();
    }

    /** A missing code that is a label, a text for a code or a tick as well. */
    Optional<String> missingAnswer() {
        Set<String> answers = new TreeSet<>();
        texts().map(Alike::key).forEach(answers::add);
        return form.missingCodes().stream()
                .filter(code -> answers.contains(Alike.key(code)))
                .findFirst();
    }

    private Stream<String> texts() {
        List<String> texts = new ArrayList<>(form.codes().keySet());
        if (labels()) {
            texts.addAll(KnownQuestions.labels(question));
        }
        if (question instanceof MultipleChoice) {
            form.ticks().ifPresent(ticks -> texts.addAll(ticks.ticked()));
        }
        return texts.stream();
    }

    /** A text that stands for a code and is another option's own. */
    Optional<String> takenCode(Set<Integer> codes) {
        return labels()
                ? Optional.empty()
                : form.codes().entrySet().stream()
                        .filter(entry -> WHOLE.matcher(entry.getKey()).matches())
                        .filter(entry -> codes.contains(Integer.parseInt(entry.getKey()))
                                && Integer.parseInt(entry.getKey()) != entry.getValue())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Whether an option is called 0, which stands for no tick where nothing is said of ticks. */
    boolean isLabelNoTick() {
        return labels()
                && question instanceof MultipleChoice
                && form.ticks().isEmpty()
                && KnownQuestions.labels(question).contains(NOT_TICKED);
    }
}
