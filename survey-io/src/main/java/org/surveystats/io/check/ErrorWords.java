package org.surveystats.io.check;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.decoding.ErrorGroup;
import org.surveystats.decoding.RowProblem;
import org.surveystats.text.Decimals;

/**
 * What is wrong in a column for one reason, with examples. Values of whole rows and of the column of identities are not
 * told, because who the respondents are is in them; their lines are.
 *
 * @param respondentColumn the column of identities
 */
record ErrorWords(Optional<String> respondentColumn) {
    String of(ErrorGroup group) {
        boolean told = !group.column().isEmpty() && !isOfIdentity(group);
        String examples = group.examples().entrySet().stream()
                .map(example -> example(example, told))
                .collect(Collectors.joining(", "));
        String more = group.errors() > group.examples().size() ? ", ..." : "";
        return (group.column().isEmpty() ? "whole rows" : "column " + group.column()) + ", "
                + group.problem().words() + ": " + Decimals.grouped(group.errors()) + " (" + examples + more
                + "); must be " + group.allowed()
                + (group.hint().isEmpty() ? "" : "; hint: " + group.hint());
    }

    private static String example(Map.Entry<Long, String> example, boolean told) {
        return "line " + example.getKey() + (told ? " \"" + example.getValue() + "\"" : "");
    }

    private boolean isOfIdentity(ErrorGroup group) {
        return respondentColumn.filter(group.column()::equals).isPresent()
                || group.problem() == RowProblem.DUPLICATE_RESPONDENT
                || group.problem() == RowProblem.MISSING_RESPONDENT
                || (group.problem() == RowProblem.TOO_LONG && respondentColumn.isPresent());
    }
}
