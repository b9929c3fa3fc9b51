package org.surveystats.io.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Wording;
import org.surveystats.text.Decimals;

/** The question of a column by itself. */
final class SingleColumn {
    private static final int LARGEST_SCALE = 20;
    private static final int MOST_CODES = 12;
    private static final int MOST_LABELS = 20;
    private static final int MOST_OPTIONS = 60;
    private static final int LONGEST_LABEL = 100;
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}[0-9]{0,3}|[a-z][0-9]{0,3}");
    private static final int ROWS_TO_A_CODE = 20;
    private static final int ROWS_TO_A_LABEL = 10;
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final String DELIMITERS = ";|/, ";
    private static final Set<Integer> NINES = Set.of(97, 98, 99, 997, 998, 999, 9997, 9998, 9999);

    private final DraftColumn column;
    private final DraftIds ids;
    private final List<String> open = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private AnswerForm form = AnswerForm.EMPTY;

    private SingleColumn(DraftColumn column, DraftIds ids) {
        this.column = column;
        this.ids = ids;
    }

    static DraftQuestion of(DraftColumn column, DraftIds ids) {
        return new SingleColumn(column, ids).question();
    }

    private DraftQuestion question() {
        ColumnSeen seen = column.seen();
        missing.addAll(seen.noAnswers());
        if (seen.isNumeric()) {
            return numbers();
        }
        Set<String> answers = seen.answers();
        if (seen.isComplete() && answers.stream().allMatch(CellForm::isCodes) && !answers.isEmpty()) {
            Optional<DraftQuestion> delimited = delimited(answers);
            if (delimited.isPresent()) {
                return delimited.get();
            }
        }
        boolean few = answers.size() <= MOST_LABELS
                || (answers.size() <= MOST_OPTIONS && seen.filled() >= (long) ROWS_TO_A_LABEL * answers.size());
        boolean repeated = seen.filled() > answers.size();
        boolean brief = answers.stream().allMatch(answer -> answer.length() <= LONGEST_LABEL);
        return seen.isComplete() && few && brief && repeated && !answers.isEmpty() ? labels(answers) : text();
    }

    private DraftQuestion numbers() {
        ColumnSeen seen = column.seen();
        boolean whole =
                seen.points() + seen.commas() == 0 || seen.answers().stream().allMatch(CellForm::isWhole);
        if (whole && seen.isComplete()) {
            TreeMap<Integer, Set<String>> codes = new TreeMap<>();
            seen.answers()
                    .forEach(answer -> codes.computeIfAbsent(CellForm.whole(answer), code -> new TreeSet<>())
                            .add(answer));
            takeMissing(codes);
            boolean scale =
                    codes.size() <= LARGEST_SCALE + 1 && codes.firstKey() >= 0 && codes.lastKey() <= LARGEST_SCALE;
            boolean few = codes.size() <= MOST_CODES && seen.filled() >= (long) ROWS_TO_A_CODE * codes.size();
            if (scale || few) {
                open.add("the labels of the codes, and options that nobody chose");
                return made(new SingleChoice(
                        info(List.of()),
                        codes.keySet().stream()
                                .map(code -> AnswerOption.of(code, Integer.toString(code)))
                                .toList()));
            }
            return numeric(codes.firstKey(), codes.lastKey(), true);
        }
        return numeric(seen.lowest(), seen.highest(), whole);
    }

    /** Negative codes beside others, and nines that stand apart, mostly mean that there is no answer. */
    private void takeMissing(NavigableMap<Integer, Set<String>> codes) {
        while (codes.size() > 1 && codes.firstKey() < 0 && codes.lastKey() >= 0) {
            take(codes.pollFirstEntry());
        }
        boolean apart = codes.keySet().stream().anyMatch(code -> !NINES.contains(code))
                && codes.keySet().stream().allMatch(code -> NINES.contains(code) || code <= LARGEST_SCALE);
        while (apart && NINES.contains(codes.lastKey())) {
            take(codes.pollLastEntry());
        }
    }

    private void take(Map.Entry<Integer, Set<String>> entry) {
        missing.addAll(entry.getValue());
    }

    private DraftQuestion numeric(double lowest, double highest, boolean whole) {
        open.add("the range that is allowed: " + Decimals.full(lowest) + " to " + Decimals.full(highest) + " was seen");
        return made(new NumericQuestion(info(List.of()), lowest, highest, whole));
    }

    private Optional<DraftQuestion> delimited(Set<String> answers) {
        String all = String.join("", answers);
        Optional<String> delimiter = DELIMITERS
                .chars()
                .filter(c -> all.indexOf(c) >= 0)
                .mapToObj(Character::toString)
                .findFirst();
        Set<Integer> codes = new TreeSet<>();
        for (String answer : answers) {
            for (String code : answer.split("[^0-9]+", -1)) {
                if (!code.isEmpty()) {
                    codes.add(Integer.parseInt(code));
                }
            }
        }
        if (delimiter.isEmpty() || codes.isEmpty() || codes.size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        open.add(
                "whether these are all options, and their labels; which option contradicts the others (\"exclusive\")");
        MultipleChoice question = new MultipleChoice(
                info(codes),
                codes.stream()
                        .map(code -> TickOption.of(code, Integer.toString(code)))
                        .toList());
        return Optional.of(new DraftQuestion(
                question, Optional.of(QuestionColumns.delimited(column.name(), delimiter.get())), form, missing, open));
    }

    private DraftQuestion labels(Set<String> answers) {
        Map<String, Integer> codes = codes(answers);
        boolean letters = answers.stream().allMatch(LETTERS.asMatchPredicate());
        form = letters ? form.withCodes(codes) : form.as(AnswerForm.Written.LABELS);
        open.add(
                letters
                        ? "which code each letter stands for, and the labels"
                        : "the code of each label, as they are numbered by the alphabet, and whether labels are missing");
        List<AnswerOption> options = new ArrayList<>();
        codes.forEach((label, code) -> options.add(AnswerOption.of(code, label)));
        options.sort((a, b) -> Integer.compare(a.code(), b.code()));
        return made(new SingleChoice(info(List.of()), options));
    }

    /** The number that each label ends in where these differ, otherwise its index. */
    private static Map<String, Integer> codes(Set<String> answers) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String answer : answers) {
            String digits = answer.replaceAll("^[A-Za-z]{1,3}(?=[0-9]{1,4}$)", "");
            if (SHORT_NUMBER.matcher(digits).matches()) {
                codes.put(answer, Integer.parseInt(digits));
            }
        }
        if (codes.size() == answers.size() && Set.copyOf(codes.values()).size() == answers.size()) {
            return codes;
        }
        codes.clear();
        for (String answer : answers) {
            codes.put(answer, codes.size() + 1);
        }
        return codes;
    }

    private DraftQuestion text() {
        missing.clear();
        open.add("whether it is a question, as its texts are too many or too long for options");
        return made(new TextQuestion(info(List.of())));
    }

    private QuestionInfo info(Set<Integer> codes) {
        return info(List.copyOf(codes));
    }

    private QuestionInfo info(List<Integer> codes) {
        QuestionId id = ids.of(column.called(), codes);
        boolean own = column.words().isEmpty() || !column.top().equals(column.name());
        String words = !own ? column.words() : column.called().matches(".*[ ?].*") ? column.called() : "";
        return QuestionInfo.of(id.value(), "").withWording(Wording.of(words));
    }

    private DraftQuestion made(Question question) {
        Optional<QuestionColumns> columns = question.id().value().equals(column.name())
                ? Optional.empty()
                : Optional.of(QuestionColumns.of(column.name()));
        return new DraftQuestion(question, columns, form, missing, open);
    }
}
