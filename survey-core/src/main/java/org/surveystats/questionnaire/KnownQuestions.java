package org.surveystats.questionnaire;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.text.Excerpt;
import org.surveystats.text.NearName;

/**
 * The questions by their ids; ids that may belong to a question that could not be made are not called
 * unknown.
 */
final class KnownQuestions {
    private final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    private final Map<QuestionId, Item> items = new HashMap<>();
    private final Set<String> itemNames = new HashSet<>();
    private final Set<QuestionId> incomplete = new HashSet<>();
    private final Set<QuestionId> ids = new LinkedHashSet<>();

    /** For questions that others refer to; several may refer to the same one. */
    private final Map<QuestionId, Set<Integer>> codesOf = new HashMap<>();

    private final boolean anyId;

    KnownQuestions(List<QuestionPart> parts) {
        for (QuestionPart part : parts) {
            part.id().filter(ids::add).ifPresent(id -> {
                part.question().ifPresentOrElse(question -> put(id, question), () -> incomplete.add(id));
            });
        }
        anyId = parts.stream().anyMatch(part -> part.id().isEmpty());
    }

    private void put(QuestionId id, Question question) {
        questions.put(id, question);
        for (Item item : question.items()) {
            items.putIfAbsent(item.id(), item);
            itemNames.add(item.id().value());
        }
    }

    /** The question of an id, empty when there is none or it could not be made. */
    Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    Optional<Item> item(QuestionId id) {
        return Optional.ofNullable(items.get(id));
    }

    boolean isItem(String name) {
        return itemNames.contains(name);
    }

    boolean contains(QuestionId id) {
        return ids.contains(id);
    }

    /** Whether no question can have this id, those included whose own id could not be read. */
    boolean isUnknown(QuestionId id) {
        return !anyId && !ids.contains(id);
    }

    /** Whether no item can have this id, those included of questions that could not be made. */
    boolean isUnknownItem(QuestionId id) {
        int end = id.value().lastIndexOf('_');
        boolean perhaps = incomplete.contains(id)
                || (end > 0 && incomplete.contains(QuestionId.of(id.value().substring(0, end))));
        return !anyId && !perhaps && !items.containsKey(id);
    }

    /** What is wrong with the id of a question that is unknown. */
    String problem(QuestionId id) {
        return "must be a question, one of " + Excerpt.of(ids) + ": " + asked(id, ids);
    }

    /** What is wrong with the id of an item that is unknown. */
    String problemOfItem(QuestionId id) {
        return "must be a known scored question: "
                + asked(id, items.keySet().stream().sorted().toList());
    }

    /** An unknown id, with the one that may be meant. */
    static String asked(QuestionId id, Collection<QuestionId> known) {
        return id
                + NearName.asked(
                        id.value(), known.stream().map(QuestionId::value).toList());
    }

    /** The codes of a known question as {@link #codes}, listed once however often they are asked for. */
    Set<Integer> codesOf(Question question) {
        return codesOf.computeIfAbsent(question.id(), unused -> codes(question));
    }

    /** The labels of the options of a choice question; none for one of another form. */
    static List<String> labels(Question question) {
        if (question instanceof SingleChoice single) {
            return single.options().stream().map(AnswerOption::label).toList();
        }
        return question instanceof MultipleChoice multiple
                ? multiple.options().stream().map(TickOption::label).toList()
                : List.of();
    }

    /** The codes of a choice question; none for one of another form. */
    static Set<Integer> codes(Question question) {
        if (question instanceof SingleChoice single) {
            return single.options().stream()
                    .map(AnswerOption::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return question instanceof MultipleChoice multiple
                ? multiple.options().stream().map(TickOption::code).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }
}
