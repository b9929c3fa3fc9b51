package org.surveystats.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * Who took part in one unit: the answers to its demographic questions, printed as a table.
 *
 * @param unit the unit's code, with its name where that is known
 * @param respondents how many people took part, 0 or more
 * @param list the answers to each question, in the order of the questionnaire
 */
public record Demographics(String unit, long respondents, List<AnswerShares> list) implements Iterable<AnswerShares> {
    /**
     * Copies the answers.
     *
     * @throws IllegalArgumentException if the number of respondents is negative
     */
    public Demographics {
        Objects.requireNonNull(unit, "unit must not be null");
        Argument.atLeast("respondents", respondents, 0L);
        list = List.copyOf(list);
    }

    /**
     * The answers, question by question.
     *
     * @return in the order of the questionnaire
     */
    public Stream<AnswerShares> stream() {
        return list.stream();
    }

    @Override
    public Iterator<AnswerShares> iterator() {
        return list.iterator();
    }

    /**
     * The answers as a table of all rows, rounded; a dash is not shown.
     *
     * @return question, how many answered it, answer, percentage of them
     */
    public TextTable table() {
        TextTable table = TextTable.of(
                unit + ", " + Counted.of(respondents, "respondent") + ": who took part",
                "question",
                " answered",
                "answer",
                " %");
        for (AnswerShares question : list) {
            Object name = question.question();
            Object answered = question.base().cell(Decimals::grouped);
            for (AnswerShares.Share share : question.shares()) {
                Object percentage = share.rounded().cell(String::valueOf);
                table = table.with(name, answered, share.label(), percentage);
                name = "";
                answered = "";
            }
        }
        return table;
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
