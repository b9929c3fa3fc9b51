package org.surveystats.io.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.CsvLimits;
import org.surveystats.io.csv.Gzip;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.BenchmarkDocumentException;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;

/**
 * Files made to take all the memory or time there is, and what is said of them; also a program that reads one of them.
 */
enum HostileFile {
    LINE_OF_A_GIGABYTE(
            InvalidSourceException.class,
            "r.csv: line 2 must have fields of at most 1048576 characters, every quotation mark closed; .*") {
        @Override
        String read() throws IOException {
            return responses(EndlessStream.of("unit,Q1\n", GIGABYTE / KILOBYTE.length(), KILOBYTE));
        }
    },

    FIELD_OF_A_GIGABYTE_IN_QUOTATION_MARKS(
            InvalidSourceException.class,
            "u.csv: line 2 must have fields of at most 1048576 characters, every quotation mark closed; .*") {
        @Override
        String read() throws IOException {
            return units(EndlessStream.of("code,name\nA,\"", GIGABYTE / KILOBYTE.length(), KILOBYTE));
        }
    },

    HEADER_OF_A_MILLION_COLUMNS(
            InvalidSourceException.class,
            "r.csv: line 1 must have at most 16384 fields; CsvLimits.fields allows more") {
        @Override
        String read() throws IOException {
            return responses(new EndlessStream("unit,Q1", MILLION, i -> ",c" + i));
        }
    },

    ROW_OF_A_MILLION_FIELDS(
            InvalidSourceException.class,
            "r.csv: line 2 must have at most 16384 fields; CsvLimits.fields allows more") {
        @Override
        String read() throws IOException {
            return responses(EndlessStream.of("unit,Q1\nA", MILLION, ",1"));
        }
    },

    NUMBER_OF_A_MILLION_DIGITS_IN_A_CELL(
            InvalidSourceException.class,
            "r.csv: 1 error\n  r.csv line 2, column Q1: \"7{39}\u2026\" must be an answer code of Q1 .*") {
        @Override
        String read() throws IOException {
            return responses(EndlessStream.of("unit,Q1\nA,", MILLION, "7"));
        }
    },

    NUMBER_OF_A_MILLION_DIGITS_IN_A_TABLE(
            InvalidSourceException.class,
            "h.csv: 1 error\n.* line 2, column score: .{42} must be a number such as 6.25") {
        @Override
        String read() throws IOException {
            return history(EndlessStream.of("unit,measure,year,score\nA,Q1,2020,", MILLION, "7"));
        }
    },

    OBJECTS_A_MILLION_DEEP(
            QuestionnaireException.class, "\\$: must have at most 50 levels; JsonLimits\\.depth allows more") {
        @Override
        String read() {
            QuestionnaireJson.parse("{\"a\":".repeat(MILLION));
            return "";
        }
    },

    ARRAYS_A_MILLION_DEEP(
            BenchmarkDocumentException.class, "\\$: must have at most 50 levels; JsonLimits\\.depth allows more") {
        @Override
        String read() {
            BenchmarkJson.parse("[".repeat(MILLION));
            return "";
        }
    },

    NUMBER_OF_A_MILLION_DIGITS(
            QuestionnaireException.class,
            "\\$: must have at most 100000 characters in a text or number; JsonLimits\\.textCharacters allows more") {
        @Override
        String read() {
            QuestionnaireJson.parse("{\"schema\": " + "7".repeat(MILLION) + "}");
            return "";
        }
    },

    NUMBER_OF_THOUSANDS_OF_DIGITS(
            QuestionnaireException.class, "\\$: must have at most 1000 characters in a number; no option allows more") {
        @Override
        String read() {
            QuestionnaireJson.parse("{\"schema\": " + "7".repeat(MILLION / 100) + "}");
            return "";
        }
    },

    NUMBER_WITH_A_HUGE_EXPONENT(
            QuestionnaireException.class, "line 1, \\$\\.schema: must be a whole number: 1e999999999") {
        @Override
        String read() {
            QuestionnaireJson.parse("{\"schema\": 1e999999999}");
            return "";
        }
    },

    A_MILLION_EMPTY_OBJECTS(
            QuestionnaireException.class, "\\$: must have at most 1000000 tokens; JsonLimits\\.tokens allows more") {
        @Override
        String read() {
            QuestionnaireJson.parse("[{}" + ",{}".repeat(MILLION) + "]");
            return "";
        }
    },

    QUESTIONS_THAT_ARE_NOT(
            QuestionnaireException.class,
            "300003 errors\n  line 1, \\$.schema: must be given(\n  [^\n]*){19}\n  and 299983 more") {
        @Override
        String read() {
            QuestionnaireJson.parse("{\"questions\": [5" + ",5".repeat(3 * MILLION / 10 - 1) + "]}");
            return "";
        }
    },

    SECTION_OF_UNKNOWN_QUESTIONS(
            QuestionnaireException.class,
            "50003 errors\n  line 1, \\$.schema: must be given(\n  [^\n]*){19}\n  and 49983 more") {
        @Override
        String read() {
            String items = IntStream.range(0, MILLION / 20)
                    .mapToObj(i -> "\"A" + i + "\"")
                    .collect(Collectors.joining(","));
            QuestionnaireJson.parse("{\"questions\": [{\"id\": \"Q1\", \"form\": \"text\"}],"
                    + "\"sections\": [{\"id\": \"1\", \"title\": \"All\", \"items\": [" + items + "]}]}");
            return "";
        }
    },

    TEXTS_BEYOND_THE_TOKENS_OF_A_BENCHMARK(
            BenchmarkDocumentException.class,
            ".*hostile.*\\.json: \\$: must have at most 2000000 tokens; JsonLimits\\.tokens allows more") {
        @Override
        String heap() {
            return BENCHMARK_HEAP;
        }

        @Override
        String read() throws IOException {
            return benchmark(EndlessStream.of("[\"aa\"", 3 * MILLION, ",\"aa\""));
        }
    },

    TEXTS_BEYOND_THE_BYTES_OF_A_BENCHMARK(
            BenchmarkDocumentException.class,
            ".*hostile.*\\.json: \\$: must be at most 33554432 bytes: 35000005; JsonLimits\\.bytes allows more") {
        @Override
        String read() throws IOException {
            return benchmark(EndlessStream.of("[\"aa\"", 7 * MILLION, ",\"aa\""));
        }
    },

    /** As many tokens as there may be, a million names among them that share nothing, and almost as many bytes. */
    NAMES_WITHIN_THE_LIMITS_OF_A_BENCHMARK(
            BenchmarkDocumentException.class, ".*hostile.*\\.json: \\$.{1,50}: is not a field here, .*") {
        @Override
        String heap() {
            return BENCHMARK_HEAP;
        }

        @Override
        String read() throws IOException {
            String rest = "x".repeat(17) + "\":\"\u0101\"";
            InputStream names = new EndlessStream("{\"0\":0", MILLION - 2, i -> ",\"\u0101" + i + rest);
            return benchmark(new SequenceInputStream(names, EndlessStream.of("}", 0, "")));
        }
    },

    /** Two megabytes, which are half a million units. */
    BOMB_OF_UNITS(InvalidSourceException.class, "u.csv: must have at most 100000 rows; CsvLimits.rows allows more") {
        @Override
        String read() throws IOException {
            return units(gzipped(new EndlessStream("code,name\n", MILLION / 2, i -> i + ",the same name\n")));
        }
    },

    BOMB_OF_OUTCOMES(InvalidSourceException.class, "o.csv: must have at most 100000 rows; CsvLimits.rows allows more") {
        @Override
        String read() throws IOException {
            OutcomesCsv.read(
                    new EndlessStream(
                            "unit,invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7\n",
                            Long.MAX_VALUE,
                            i -> i + ",0,0,0,0,0,0,0,0\n"),
                    "o.csv");
            return "";
        }
    },

    WIDE_TABLE(
            InvalidSourceException.class,
            "h.csv: must be at most 67108864 bytes, decompressed; CsvLimits.bytes allows more") {
        @Override
        String read() throws IOException {
            return history(
                    EndlessStream.of("unit,measure,year,comment\n", Long.MAX_VALUE, "A,Q1,2020," + KILOBYTE + "\n"));
        }
    },

    BOMB_OF_RESPONSES(
            InvalidSourceException.class,
            "r.csv: must be at most 67108864 bytes, decompressed; CsvLimits.bytes allows more") {
        @Override
        String read() throws IOException {
            ResponsesCsv csv = CSV.withLimits(CsvLimits.RESPONSES.withBytes(1 << 26));
            InputStream bomb = gzipped(EndlessStream.of("unit,Q1\n", MILLION / 8, "A,1\n".repeat(150)));
            return csv.withPlan(PLAN)
                    .withCleaning(CLEANING)
                    .tally(bomb, "r.csv")
                    .toString();
        }
    },

    /** In strict mode too, what is wrong is counted to the end and the first errors are kept. */
    NOTHING_BUT_ERRORS(
            InvalidSourceException.class, "r.csv: must have at most 1000000 rows; CsvLimits.rows allows more") {
        @Override
        String read() throws IOException {
            ResponsesCsv csv = CSV.withLimits(CsvLimits.RESPONSES.withRows(MILLION));
            InputStream endless = EndlessStream.of("unit,Q1\n", Long.MAX_VALUE, "A,wrong\n".repeat(100));
            return csv.withPlan(PLAN)
                    .withCleaning(CLEANING)
                    .tally(endless, "r.csv")
                    .toString();
        }
    },

    ERRORS_TO_THE_END(
            InvalidSourceException.class,
            "r.csv: 1000000 errors([^\n]*\n){8}  column Q1, not a whole number: 1000000 [^\n]*") {
        @Override
        String read() throws IOException {
            return responses(EndlessStream.of("unit,Q1\n", MILLION, "A,\"wrong\nagain\"\n"));
        }
    },

    UNITS_THAT_ARE_RESPONDENTS(
            InvalidSourceException.class, "r.csv: groups must number at most 65536, and more were met: .*") {
        @Override
        String read() throws IOException {
            return responses(new EndlessStream("unit,Q1\n", Long.MAX_VALUE, i -> "R" + i + ",1\n"));
        }
    },

    UNITS_NAMED_AS_PAIRS(
            InvalidSourceException.class, "r.csv: labels of the outer grouping must not contain \" / \" .*: A / B") {
        @Override
        String read() throws IOException {
            TallyPlan pairs = PLAN.groupedBy(GroupBy.units().with(GroupBy.answer("Q1")));
            InputStream endless = EndlessStream.of("unit,Q1\n", Long.MAX_VALUE, "A / B,1\n");
            return CSV.withPlan(pairs)
                    .withCleaning(CLEANING)
                    .tally(endless, "r.csv")
                    .toString();
        }
    },

    MILLIONS_OF_LABELS("r.csv: 2000000 of 2000000 rows") {
        @Override
        String read() throws IOException {
            return CSV.read(new EndlessStream("unit,Q1\n", 2 * MILLION, i -> "R" + i + ",1\n"), "r.csv", batch -> {})
                    .toString();
        }
    },

    LONG_LABELS("r.csv: 0 of 300 rows.*") {
        @Override
        String read() throws IOException {
            String name = KILOBYTE.repeat(500);
            return CSV.withStrictness(Strictness.LENIENT)
                    .read(new EndlessStream("unit,Q1\n", 300, i -> i + name + ",1\n"), "r.csv", batch -> {})
                    .toString();
        }
    },

    LONG_IDENTITIES("r.csv: 0 of 300 rows.*") {
        @Override
        String read() throws IOException {
            String name = KILOBYTE.repeat(500);
            Questionnaire questionnaire =
                    questionnaire(ResponseLayout.of("unit").withRespondents("id"));
            return ResponsesCsv.of(questionnaire)
                    .withStrictness(Strictness.LENIENT)
                    .read(new EndlessStream("unit,id,Q1\n", 300, i -> "A," + i + name + ",1\n"), "r.csv", batch -> {})
                    .toString();
        }
    },

    THOUSANDS_OF_EMPTY_PARTS("Units 0") {
        @Override
        String read() throws IOException {
            byte[] empty = Gzip.of(new byte[0]);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(Gzip.of("code,name\n".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < 200_000; i++) {
                all.writeBytes(empty);
            }
            return units(new ByteArrayInputStream(all.toByteArray()));
        }
    },

    /** Aa and BB have the same hash, and so have all texts made of as many of them. */
    TEXTS_OF_ONE_HASH("History 65536") {
        @Override
        String read() throws IOException {
            return history(new EndlessStream(
                    "unit,measure,year\n",
                    1 << 16,
                    i -> Long.toBinaryString(1 << 16 | i).replace("0", "Aa").replace("1", "BB") + ",Q1,2020\n"));
        }
    },

    /** One cell of a megabyte. */
    MANY_PREDECESSORS("Units 1") {
        @Override
        String read() throws IOException {
            return units(new EndlessStream("code,name,predecessors\nA,B,x", 150_000, i -> "|" + i));
        }
    };

    private static final int MILLION = 1_000_000;
    /** What docs/limits.md says that a benchmark takes at most. */
    private static final String BENCHMARK_HEAP = "512m";

    private static final long GIGABYTE = 1L << 30;
    private static final String KILOBYTE = "x".repeat(1 << 10);

    private static final Questionnaire QUESTIONNAIRE = questionnaire(ResponseLayout.of("unit"));
    private static final ResponsesCsv CSV = ResponsesCsv.of(QUESTIONNAIRE);
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);
    private static final Cleaning CLEANING = Cleaning.of(QUESTIONNAIRE);

    private final String said;

    /** A file that is read. */
    HostileFile(String result) {
        this.said = result;
    }

    /** A file that is refused. */
    HostileFile(Class<? extends IllegalArgumentException> refusal, String message) {
        this.said = said(refusal, message);
    }

    private static String said(Class<?> refusal, String message) {
        return refusal.getName() + ": " + message;
    }

    private static Questionnaire questionnaire(ResponseLayout layout) {
        SingleChoice question = SingleChoice.of(
                QuestionInfo.of("Q1", "How?"), AnswerOption.scored(1, "good", 10), AnswerOption.scored(2, "bad", 0));
        return Questionnaire.of(SurveyInfo.of("hostile", 2021), layout, question);
    }

    /** A pattern of what is read from the file, or of the exception and what it says. */
    String said() {
        return said;
    }

    /** The memory that reading has. */
    String heap() {
        return "64m";
    }

    abstract String read() throws IOException;

    private static String responses(InputStream file) throws IOException {
        return CSV.withPlan(PLAN).withCleaning(CLEANING).tally(file, "r.csv").toString();
    }

    private static String units(InputStream file) throws IOException {
        return "Units " + UnitsCsv.read(file, "u.csv").size();
    }

    private static String history(InputStream file) throws IOException {
        return "History " + HistoryCsv.read(file, "h.csv").entries().size();
    }

    private static String benchmark(InputStream content) throws IOException {
        Path file = Files.createTempFile("hostile", ".json");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return "Benchmark of " + BenchmarkJson.read(file).units().size() + " units";
        } finally {
            Files.delete(file);
        }
    }

    private static InputStream gzipped(InputStream file) {
        return new ByteArrayInputStream(Gzip.of(file));
    }

    /** Reads the files that the arguments name and writes what is said of each. */
    public static void main(String[] names) throws IOException {
        for (String name : names) {
            long begun = System.nanoTime();
            String outcome;
            try {
                outcome = valueOf(name).read();
            } catch (IllegalArgumentException refused) {
                outcome = said(refused.getClass(), refused.getMessage());
            }
            System.err.printf(Locale.ROOT, "%s %d ms%n", name, (System.nanoTime() - begun) / MILLION);
            System.out.println(outcome);
        }
    }
}
