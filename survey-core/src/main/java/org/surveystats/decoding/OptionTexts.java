package org.surveystats.decoding;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.text.WhiteSpace;

/**
 * Which option of a question a text stands for: the option's code, its label, or a text that the layout says stands for
 * its code. Case and white space within do not count, unless two options would be the same without.
 */
final class OptionTexts {
    /** No option. */
    static final int NONE = -1;

    /** What is known of an option. */
    private record Option(int code, String label) {}

    private final QuestionId question;
    private final List<Option> options;
    private final boolean labels;
    private final char decimalMark;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final boolean toTheLetter;

    private OptionTexts(QuestionId question, List<Option> options, AnswerForm form, char decimalMark) {
        this.question = question;
        this.options = options;
        this.labels = form.written().filter(AnswerForm.Written.LABELS::equals).isPresent();
        this.decimalMark = decimalMark;
        Set<String> unclear = new HashSet<>();
        for (int option = 0; option < options.size(); option++) {
            Option of = options.get(option);
            if (labels) {
                String label = WhiteSpace.strip(of.label);
                boolean again = texts.containsKey(label);
                put(label, option, unclear);
                if (again) {
                    texts.put(label, NONE);
                }
            } else {
                numbers.put(of.code, option);
            }
        }
        form.codes().forEach((text, code) -> put(text, index(code), unclear));
        toTheLetter = !unclear.isEmpty();
        if (toTheLetter) {
            folded.clear();
        }
    }

    static OptionTexts of(SingleChoice question, AnswerForm form, char decimalMark) {
        return new OptionTexts(
                question.id(),
                question.options().stream()
                        .map(option -> new Option(option.code(), option.label()))
                        .toList(),
                form,
                decimalMark);
    }

    static OptionTexts of(MultipleChoice question, AnswerForm form, char decimalMark) {
        return new OptionTexts(
                question.id(),
                question.options().stream()
                        .map(option -> new Option(option.code(), option.label()))
                        .toList(),
                form,
                decimalMark);
    }

    private int index(int code) {
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).code == code) {
                return option;
            }
        }
        return NONE;
    }

    private void put(String text, int option, Set<String> unclear) {
        texts.put(text, option);
        Integer before = folded.put(fold(text), option);
        if (before != null && before != option) {
            unclear.add(text);
        }
        int number = WholeNumber.code(text, decimalMark);
        if (number != WholeNumber.NONE && !ListedTexts.isPadded(text)) {
            // A number that two texts or a code and a text are is only met to the letter.
            numbers.merge(number, option, (one, other) -> one.equals(other) ? one : NONE);
        }
    }

    /**
     * What texts have in common that differ only in case, white space, how an accent is made or a quotation mark bent.
     */
    static String fold(String text) {
        String form = Normalizer.normalize(WhiteSpace.fold(text), Normalizer.Form.NFC)
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        return form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The index of the option that a text without white space around it stands for, or {@link #NONE}. */
    int option(String text) {
        Integer exact = texts.get(text);
        if (exact != null) {
            return exact;
        }
        int number = WholeNumber.code(text, decimalMark);
        if (number != WholeNumber.NONE) {
            return numbers.getOrDefault(number, NONE);
        }
        if (folded.isEmpty() && !isUnusual(text)) {
            return NONE;
        }
        Integer alike = folded.get(fold(text));
        if (alike != null) {
            return alike;
        }
        number = WholeNumber.code(WhiteSpace.fold(text), decimalMark);
        return number == WholeNumber.NONE ? NONE : numbers.getOrDefault(number, NONE);
    }

    /** Whether white space that shows nothing may be in a text. */
    private static boolean isUnusual(String text) {
        return text.chars().anyMatch(c -> c > 0x7f);
    }

    /** What is wrong with a text that stands for no option. */
    RowProblem problem(String text) {
        int number = WholeNumber.code(text, decimalMark);
        if (labels) {
            boolean code = number != WholeNumber.NONE && index(number) != NONE;
            return code ? RowProblem.CODE : RowProblem.UNKNOWN_LABEL;
        }
        if (number != WholeNumber.NONE) {
            return RowProblem.UNKNOWN_CODE;
        }
        String key = fold(text);
        boolean label = options.stream().anyMatch(option -> fold(option.label).equals(key));
        return label ? RowProblem.LABEL : RowProblem.NOT_AN_INTEGER;
    }

    /** The text of each option that a cell may hold. */
    List<String> written() {
        return options.stream()
                .map(option -> labels ? option.label : String.valueOf(option.code))
                .toList();
    }

    /** The most delimiters within a text that stands for an option. */
    int mostWithin(String delimiter) {
        return texts.keySet().stream()
                .mapToInt(text -> (text.length() - text.replace(delimiter, "").length()) / delimiter.length())
                .max()
                .orElse(0);
    }

    /** What is allowed for one option, in words. */
    String allowed(RowProblem problem) {
        if (!labels) {
            return Allowed.code(question, options.stream().map(Option::code).toList());
        }
        List<String> all = options.stream().map(Option::label).toList();
        return problem == RowProblem.CODE
                ? Allowed.labelAndNoCode(question, all)
                : Allowed.label(question, all, toTheLetter);
    }

    /** What is allowed for several options, in words. */
    String allowed(RowProblem problem, String delimiter) {
        return labels
                ? Allowed.labels(allowed(problem), delimiter)
                : Allowed.delimited(question, options.stream().map(Option::code).toList(), delimiter);
    }
}
