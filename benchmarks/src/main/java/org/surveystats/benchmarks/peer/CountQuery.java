package org.surveystats.benchmarks.peer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The ways to say in SQL: how many respondents by trust, stratum, question and answer. The relation has the columns
 * {@code trust} and {@code stratum} and one for each question.
 */
public enum CountQuery {
    /** All questions in one column, then one grouping. */
    UNPIVOT {
        @Override
        String sql(String relation, List<Asked> questions) {
            return "SELECT question, trust, stratum, answer, count(*) AS respondents FROM " + relation
                    + " UNPIVOT INCLUDE NULLS (answer FOR question IN (" + list(questions, Asked::name)
                    + ")) GROUP BY question, trust, stratum, answer";
        }
    },
    /** One scan, a grouping set for each question. */
    GROUPING_SETS {
        @Override
        String sql(String relation, List<Asked> questions) {
            String which = questions.stream()
                    .map(q -> "WHEN grouping(" + q.name() + ") = 0 THEN '" + q.name() + "'")
                    .collect(joining(" ", "CASE ", " END"));
            return "SELECT " + which + " AS question, trust, stratum, coalesce(" + list(questions, Asked::name)
                    + ") AS answer, count(*) AS respondents FROM " + relation + " GROUP BY GROUPING SETS ("
                    + list(questions, q -> "(trust, stratum, " + q.name() + ")") + ")";
        }
    },
    /** A grouping of its own for each question. */
    UNION_ALL {
        @Override
        String sql(String relation, List<Asked> questions) {
            return questions.stream()
                    .map(q -> "SELECT '" + q.name() + "' AS question, trust, stratum, " + q.name()
                            + " AS answer, count(*) AS respondents FROM " + relation + " GROUP BY trust, stratum, "
                            + q.name())
                    .collect(joining(" UNION ALL "));
        }
    },
    /** A row for each cell with a sum for each answer. */
    SUM_CASE {
        @Override
        String sql(String relation, List<Asked> questions) {
            return byCell(relation, questions, condition -> "sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END)");
        }
    },
    /** A row for each cell with a filtered count for each answer. */
    COUNT_FILTER {
        @Override
        String sql(String relation, List<Asked> questions) {
            return byCell(relation, questions, condition -> "count(*) FILTER (WHERE " + condition + ")");
        }
    };

    /**
     * A question.
     *
     * @param name its column
     * @param conditions by level, level 0 being no answer: what holds of the column
     */
    record Asked(String name, List<String> conditions) {}

    /**
     * The query; long ones give question, trust, stratum, answer, respondents; wide ones all answers of a cell in a
     * row.
     */
    abstract String sql(String relation, List<Asked> questions);

    boolean wide() {
        return this == SUM_CASE || this == COUNT_FILTER;
    }

    private static String list(List<Asked> questions, Function<Asked, String> form) {
        return questions.stream().map(form).collect(joining(", "));
    }

    private static String byCell(String relation, List<Asked> questions, Function<String, String> aggregate) {
        Stream<String> aggregates =
                questions.stream().flatMap(q -> q.conditions().stream()).map(aggregate);
        return "SELECT trust, stratum, " + numbered(aggregates.toList()) + " FROM " + relation
                + " GROUP BY trust, stratum";
    }

    private static String numbered(List<String> aggregates) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < aggregates.size(); i++) {
            columns.append(i > 0 ? ", " : "")
                    .append(aggregates.get(i))
                    .append(" AS n")
                    .append(i);
        }
        return columns.toString();
    }
}
