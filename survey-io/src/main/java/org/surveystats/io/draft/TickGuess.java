package org.surveystats.io.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.questionnaire.Ticks;

/** What ticks look like in columns that belong together. */
final class TickGuess {
    /** What is ticked and what is not, in lower case. */
    private static final Map<String, String> PAIRS = pairs();

    private TickGuess() {}

    private static Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("y", "n");
        pairs.put("yes", "no");
        pairs.put("true", "false");
        pairs.put("t", "f");
        pairs.put("checked", "unchecked");
        pairs.put("selected", "not selected");
        pairs.put("ticked", "not ticked");
        pairs.put("quoted", "not quoted");
        pairs.put("x", "-");
        return pairs;
    }

    /** What the cells say, empty when they are no ticks. */
    static Optional<Ticks> of(List<DraftColumn> columns) {
        Map<String, String> spelt = new LinkedHashMap<>();
        boolean blanks = false;
        boolean any = false;
        for (DraftColumn column : columns) {
            Set<String> answers = column.seen().answers();
            if (!column.seen().isComplete() || answers.size() > 3) {
                return Optional.empty();
            }
            blanks |= column.seen().blank() > 0;
            any |= !answers.isEmpty();
            answers.forEach(answer -> spelt.putIfAbsent(normal(answer), answer));
        }
        if (!any) {
            return Optional.empty();
        }
        Optional<Ticks> usual = digits(spelt.keySet()).or(() -> paired(spelt));
        if (usual.isPresent() || !blanks) {
            return usual;
        }
        if (areLabels(columns)) {
            return Optional.of(Ticks.LABELS);
        }
        return spelt.size() == 1
                ? Optional.of(Ticks.orBlank(spelt.values().iterator().next()))
                : Optional.empty();
    }

    private static String normal(String answer) {
        return CellForm.isWhole(answer) ? Integer.toString(CellForm.whole(answer)) : answer.toLowerCase(Locale.ROOT);
    }

    private static Optional<Ticks> digits(Set<String> answers) {
        if (Set.of("0", "1").containsAll(answers)) {
            return Optional.of(Ticks.DIGITS);
        }
        return answers.equals(Set.of("1", "2")) || answers.equals(Set.of("2"))
                ? Optional.of(Ticks.of("1", "2"))
                : Optional.empty();
    }

    private static Optional<Ticks> paired(Map<String, String> spelt) {
        for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
            String ticked = pair.getKey();
            String not = pair.getValue();
            if (Set.of(ticked, not).containsAll(spelt.keySet())) {
                String as = spelt.getOrDefault(ticked, ticked);
                return Optional.of(spelt.containsKey(not) ? Ticks.of(as, spelt.get(not)) : Ticks.orBlank(as));
            }
        }
        return Optional.empty();
    }

    /** Whether each column has one text at most, and no two the same. */
    private static boolean areLabels(List<DraftColumn> columns) {
        List<String> all = new ArrayList<>();
        for (DraftColumn column : columns) {
            if (column.seen().answers().size() > 1) {
                return false;
            }
            all.addAll(column.seen().answers());
        }
        return all.size() > 1
                && new HashSet<>(all).size() == all.size()
                && all.stream().noneMatch(CellForm::isNumber);
    }
}
