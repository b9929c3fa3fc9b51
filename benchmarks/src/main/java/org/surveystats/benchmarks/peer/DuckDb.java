package org.surveystats.benchmarks.peer;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.AnswersCsv;
import org.surveystats.benchmarks.data.CellCounts;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Questionnaire;

/**
 * DuckDB in this process, on a database in memory. Results stay in it as a table: reading them row by row would cost
 * more than some of the queries.
 */
public final class DuckDb implements AutoCloseable {
    /** The largest key, in bits, that groups by an array instead of a hash table: DuckDB's default. */
    public static final int DEFAULT_KEY_BITS = 12;

    /** Enough for trust, stratum and answer: sets DuckDB's fastest grouping for all queries of this class. */
    public static final int WIDE_KEY_BITS = 16;

    /** What is counted. */
    public enum Source {
        /** A table in memory that holds the levels, 0 for no answer. */
        ANSWERS {
            @Override
            List<String> conditions(Item item) {
                return IntStream.rangeClosed(0, item.levels().size())
                        .mapToObj(level -> item.id() + " = " + level)
                        .toList();
            }

            @Override
            int level(Item item, int answer) {
                return answer;
            }
        },
        /** The CSV file, in the pass that reads it. */
        FILE,
        /** The CSV file, read into a table that is then counted. */
        LOADED;

        String relation() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By level, level 0 being no answer, what holds of the question's column: by default a code or null. */
        List<String> conditions(Item item) {
            List<String> conditions = new ArrayList<>();
            conditions.add(item.id() + " IS NULL");
            item.levels().stream()
                    .map(option -> item.id() + " = " + option.code())
                    .forEach(conditions::add);
            return conditions;
        }

        int level(Item item, int answer) {
            return item.levels().stream().map(AnswerOption::code).toList().indexOf(answer) + 1;
        }
    }

    private final Questionnaire questionnaire;
    private final List<String> units;
    private final List<Item> items;
    private final DuckDBConnection connection;
    private final Statement statement;

    /**
     * An empty database.
     *
     * @param questionnaire one of {@link Surveys}
     * @param units the units' codes
     * @param threads how many threads it may use
     * @throws SQLException if it cannot be opened
     */
    public DuckDb(Questionnaire questionnaire, List<String> units, int threads) throws SQLException {
        this.questionnaire = questionnaire;
        this.units = List.copyOf(units);
        this.items = questionnaire.items();
        this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        this.statement = connection.createStatement();
        statement.execute("SET threads = " + threads);
        statement.execute("SET preserve_insertion_order = false");
        String labels = this.units.stream().collect(Collectors.joining("', '", "'", "'"));
        statement.execute("CREATE TYPE trust AS ENUM (" + labels + ")");
    }

    /** Sets {@link #DEFAULT_KEY_BITS} or {@link #WIDE_KEY_BITS}. */
    public DuckDb withKeyBits(int bits) throws SQLException {
        statement.execute("SET perfect_ht_threshold = " + bits);
        return this;
    }

    /** Fills the table: places of units, strata and levels, each in one byte, none null. */
    public void fill(Answers answers) throws SQLException {
        String columns = items.stream()
                .map(item -> ", " + item.id() + " UTINYINT NOT NULL")
                .collect(Collectors.joining());
        statement.execute("CREATE TABLE answers (trust UTINYINT NOT NULL, stratum UTINYINT NOT NULL" + columns + ")");
        byte[] strata = answers.strata();
        List<byte[]> levels = answers.columns();
        try (DuckDBAppender appender = connection.createAppender("answers")) {
            for (int row = 0; row < answers.size(); row++) {
                appender.beginRow();
                appender.append((byte) answers.units()[row]);
                appender.append(strata[row]);
                for (byte[] column : levels) {
                    appender.append(column[row]);
                }
                appender.endRow();
            }
        }
    }

    /** Makes a CSV file known: all columns typed, nothing to be found out by the reader. */
    public void open(Path csv) throws SQLException {
        String columns = AnswersCsv.header(questionnaire).stream()
                .map(name -> "'" + name + "': '" + type(name) + "'")
                .collect(Collectors.joining(", "));
        String questions = items.stream().map(item -> ", " + item.id()).collect(Collectors.joining());
        statement.execute("CREATE VIEW file AS SELECT enum_code(trust)::UTINYINT AS trust, " + stratum()
                + " AS stratum" + questions + " FROM read_csv('"
                + csv.toString().replace("'", "''")
                + "', auto_detect = false, header = true, delim = ',', quote = '', escape = '', new_line = '\\n', nullstr = '', columns = {"
                + columns + "})");
    }

    private String type(String column) {
        if (column.equals(questionnaire.layout().unitColumn())) {
            return "trust";
        }
        boolean respondent =
                questionnaire.layout().respondentColumn().filter(column::equals).isPresent();
        return respondent ? "UINTEGER" : "UTINYINT";
    }

    private String stratum() {
        int[] starts = Surveys.ageStarts(questionnaire);
        String groups = IntStream.range(1, starts.length)
                .mapToObj(group -> "WHEN age < " + starts[group] + " THEN " + (group - 1))
                .collect(Collectors.joining(" "));
        String known = "(CASE " + groups + " ELSE " + (starts.length - 1) + " END) * " + Surveys.SEXES + " + sex - 1";
        return "(CASE WHEN age >= " + starts[0] + " AND sex IS NOT NULL THEN " + known + " ELSE "
                + (Surveys.strata(questionnaire) - 1) + " END)::UTINYINT";
    }

    /**
     * Counts; the result stays in the database.
     *
     * @param source what is counted
     * @param query how
     * @throws SQLException if the database refuses it
     */
    public void count(Source source, CountQuery query) throws SQLException {
        if (source == Source.LOADED) {
            statement.execute("CREATE OR REPLACE TEMP TABLE loaded AS FROM file");
        }
        List<CountQuery.Asked> asked = items.stream()
                .map(item -> new CountQuery.Asked(item.id().value(), source.conditions(item)))
                .toList();
        statement.execute("CREATE OR REPLACE TEMP TABLE counts AS " + query.sql(source.relation(), asked));
    }

    /**
     * The result of the last {@link #count}.
     *
     * @param source what was counted
     * @param query how
     * @return the counts in the form that contestants are compared in
     * @throws SQLException if there is none
     */
    public CellCounts counts(Source source, CountQuery query) throws SQLException {
        CellCounts counts = new CellCounts(questionnaire, units);
        try (ResultSet rows = statement.executeQuery("FROM counts")) {
            while (rows.next()) {
                if (query.wide()) {
                    addCell(counts, rows);
                } else {
                    int item = place(rows.getString("question"));
                    int answer = rows.getInt("answer");
                    int level = rows.wasNull() ? Answers.BLANK : source.level(items.get(item), answer);
                    counts.add(rows.getInt("trust"), rows.getInt("stratum"), item, level, rows.getLong("respondents"));
                }
            }
        }
        return counts;
    }

    private void addCell(CellCounts counts, ResultSet row) throws SQLException {
        int column = row.findColumn("n0");
        for (int item = 0; item < items.size(); item++) {
            for (int level = 0; level <= items.get(item).levels().size(); level++) {
                counts.add(row.getInt("trust"), row.getInt("stratum"), item, level, row.getLong(column++));
            }
        }
    }

    private int place(String question) {
        return IntStream.range(0, items.size())
                .filter(item -> items.get(item).id().value().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("question must be one of the questionnaire: " + question));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
