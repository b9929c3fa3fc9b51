package org.surveystats.io.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.MissingCode;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.RowProblem;
import org.surveystats.decoding.SourceColumn;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;

/**
 * A source of another kind, a list of records: what is read of it is what is read of a CSV file of the same content.
 */
final class RowsInMemoryTest {
    private static final String NAME = "visits";
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("Visits", 2024),
            ResponseLayout.of("site")
                    .withRespondents("id")
                    .withGroupings(GroupingColumn.of("ward"))
                    .withMissingCodes("-9", "NA")
                    .withColumns("M", QuestionColumns.delimited("M", ";"))
                    .withRows(RowCondition.in("status", "1")),
            new NumericQuestion(QuestionInfo.of("age", "Age"), 16, 120, true),
            new NumericQuestion(QuestionInfo.of("km", "How far?"), 0, 500, false),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "How?"),
                    AnswerOption.scored(1, "Good", 10),
                    AnswerOption.scored(2, "Bad", 0)),
            SingleChoice.of(
                    QuestionInfo.of("Q2", "And then?").withRoute(Route.answered("Q1", 1)),
                    AnswerOption.scored(1, "Good", 10),
                    AnswerOption.scored(7, "Bad", 0)),
            MultipleChoice.of(QuestionInfo.of("M", "Which?"), TickOption.of(1, "a"), TickOption.of(2, "b")),
            MultipleChoice.of(QuestionInfo.of("T", "Which?"), TickOption.of(1, "a")),
            new TextQuestion(QuestionInfo.of("C", "Why?")));
    private static final List<String> HEADER =
            List.of("status", "id", "site", "ward", "age", "km", "Q1", "Q2", "M", "T_1", "C", "other");

    /** A visit as a program holds it. */
    private record Visit(
            int status,
            long id,
            @Nullable String site,
            @Nullable String ward,
            double age,
            double km,
            int q1,
            @Nullable Object q2,
            @Nullable String m,
            boolean t,
            @Nullable Object c) {
        List<@Nullable Object> cells() {
            return Arrays.asList(status, id, site, ward, age, km, q1, q2, m, t, c, null);
        }

        /** As the line of a file. */
        String line() {
            return Stream.of(status, id, site, ward, text(age), text(km), q1, q2, m, t ? 1 : 0, c, null)
                    .map(cell -> cell == null ? "" : cell instanceof MissingCode code ? code.code() : cell.toString())
                    .collect(Collectors.joining(","));
        }

        private static String text(double number) {
            return Double.isNaN(number) ? "" : String.valueOf(number).replaceFirst("\\.0$", "");
        }
    }

    private static final List<Visit> RIGHT = List.of(
            new Visit(1, 1, "North", "A", 47, 1.5, 1, 7, "1;2", true, "kind"),
            new Visit(1, 2, "North", null, Double.NaN, 0.25, 2, 1, null, false, null),
            new Visit(0, 2, "nowhere", "A", 3, -1, 9, "x", "x", true, null),
            new Visit(1, 3, "South", "NA", -9, 500, -9, new MissingCode("-9"), "-9", true, new MissingCode("NA")),
            new Visit(1, 4, "NA", "B", 16, 12, 1, null, "2", false, "-9"));
    private static final List<Visit> WRONG = List.of(
            new Visit(1, 4, "North", "A", 47, 1.5, 1, 7, "1;2", true, "kind"),
            new Visit(1, 5, "North", "A", 47.5, 700, 3, 2, "1;", true, "kind"),
            new Visit(1, 6, null, "A", 15, 1.5, 1, 7, "3", true, "kind"),
            new Visit(1, 7, "South", "B", 30, 1.5, 1, "Good", "", true, "kind"),
            new Visit(1, 8, "South", "B", 31, 2, 2, 1L, "1", true, ""));

    private static List<Visit> visits(boolean wrong) {
        return wrong ? Stream.concat(RIGHT.stream(), WRONG.stream()).toList() : RIGHT;
    }

    private static ResponseReading reading(Strictness strictness) {
        return ResponseReading.of(QUESTIONNAIRE).withStrictness(strictness).withBatchSize(3);
    }

    private static void byRows(List<Visit> visits, ResponseDecoder decoder) {
        decoder.header(HEADER);
        for (int i = 0; i < visits.size(); i++) {
            decoder.row(i + 2L, visits.get(i).cells());
        }
    }

    /** Each column in the form in which a column store would have it. */
    private static void byColumns(List<Visit> visits, ResponseDecoder decoder) {
        decoder.header(HEADER);
        List<String> sites = Stream.concat(visits.stream().map(Visit::site), Stream.of("unused"))
                .filter(site -> site != null)
                .distinct()
                .toList();
        decoder.columns(
                2,
                List.of(
                        SourceColumn.ofCodes(
                                visits.stream().mapToInt(Visit::status).toArray()),
                        SourceColumn.ofCells(visits.stream().map(Visit::id).toList()),
                        SourceColumn.ofLabels(
                                sites,
                                visits.stream()
                                        .mapToInt(visit -> sites.indexOf(visit.site()))
                                        .toArray()),
                        SourceColumn.ofCells(
                                Arrays.asList(visits.stream().map(Visit::ward).toArray())),
                        SourceColumn.ofNumbers(
                                visits.stream().mapToDouble(Visit::age).toArray()),
                        SourceColumn.ofNumbers(
                                visits.stream().mapToDouble(Visit::km).toArray()),
                        SourceColumn.ofCodesOrBlank(
                                Integer.MIN_VALUE,
                                visits.stream().mapToInt(Visit::q1).toArray()),
                        SourceColumn.ofCells(
                                Arrays.asList(visits.stream().map(Visit::q2).toArray())),
                        SourceColumn.ofCells(
                                Arrays.asList(visits.stream().map(Visit::m).toArray())),
                        SourceColumn.ofCells(visits.stream().map(Visit::t).toList()),
                        SourceColumn.ofCells(
                                Arrays.asList(visits.stream().map(Visit::c).toArray())),
                        SourceColumn.ofNumbers(
                                visits.stream().mapToDouble(visit -> Double.NaN).toArray())));
    }

    private static ReadTally csv(List<Visit> visits, Strictness strictness) throws IOException {
        String text = String.join(",", HEADER) + "\n"
                + visits.stream().map(Visit::line).collect(Collectors.joining("\n"));
        return ResponsesCsv.of(QUESTIONNAIRE)
                .withStrictness(strictness)
                .tally(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NAME);
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void rowsThatAreRightAreReadAsOfAFile(Strictness strictness) throws IOException {
        ReadTally expected = csv(visits(false), strictness);

        assertThat(expected.decoding().filteredOut()).isEqualTo(1);
        assertThat(expected.ledger().toString()).contains("missing");
        assertSame(expected, reading(strictness).tally(NAME, decoder -> byRows(visits(false), decoder)));
        assertSame(expected, reading(strictness).tally(NAME, decoder -> byColumns(visits(false), decoder)));
    }

    private static void assertSame(ReadTally expected, ReadTally read) {
        assertThat(read).isEqualTo(expected).hasToString(expected.toString());
        assertThat(read.ledger()).isEqualTo(expected.ledger());
    }

    @Test
    void rowsThatAreWrongAreLeftOutAsOfAFile() throws IOException {
        ReadTally expected = csv(visits(true), Strictness.LENIENT);

        assertThat(expected.decoding().skipped())
                .containsOnlyKeys(
                        RowProblem.NOT_AN_INTEGER,
                        RowProblem.LABEL,
                        RowProblem.MISSING_UNIT,
                        RowProblem.DUPLICATE_RESPONDENT);
        ResponseReading lenient = reading(Strictness.LENIENT);
        assertSame(expected, lenient.tally(NAME, decoder -> byRows(visits(true), decoder)));
        assertSame(expected, lenient.tally(NAME, decoder -> byColumns(visits(true), decoder)));
    }

    @Test
    void rowsThatAreWrongRefuseTheSourceAsTheyRefuseAFile() {
        Throwable expected = catchThrowable(() -> csv(visits(true), Strictness.STRICT));

        assertThat(expected).isExactlyInstanceOf(InvalidSourceException.class);
        for (ResponseSource source : List.<ResponseSource>of(
                decoder -> byRows(visits(true), decoder), decoder -> byColumns(visits(true), decoder))) {
            assertThatThrownBy(() -> reading(Strictness.STRICT).tally(NAME, source))
                    .isExactlyInstanceOf(InvalidSourceException.class)
                    .hasMessage(expected.getMessage());
        }
    }

    /** Rows that several threads take, each the next one. */
    private record ListSource(List<Visit> visits, AtomicInteger next) implements SharedSource {
        @Override
        public Optional<List<String>> header() {
            return Optional.of(HEADER);
        }

        @Override
        public SourceShare share() {
            AtomicInteger last = new AtomicInteger();
            return new SourceShare() {
                @Override
                public void read(ResponseDecoder decoder) {
                    int row = next.getAndIncrement();
                    while (row < visits.size()) {
                        last.set(row + 2);
                        decoder.row(row + 2L, visits.get(row).cells());
                        row = next.getAndIncrement();
                    }
                }

                @Override
                public long line() {
                    return last.get();
                }
            };
        }

        @Override
        public void stop() {
            next.set(visits.size());
        }

        @Override
        public void read(ResponseDecoder decoder) {
            byRows(visits, decoder);
        }

        @Override
        public void close() {}
    }

    /** A respondent on rows of two threads makes the source be read again, in order. */
    @Test
    void aSharedSourceIsReadToTheSameResult() throws IOException {
        List<Visit> many = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> many.addAll(visits(true)));
        AtomicInteger opened = new AtomicInteger();
        ResponseReading threads = reading(Strictness.LENIENT).withExecutor(task -> new Thread(task).start(), 3);

        ReadTally read = threads.tally(NAME, () -> {
            opened.incrementAndGet();
            return new ListSource(many, new AtomicInteger());
        });

        assertSame(csv(many, Strictness.LENIENT), read);
        assertThat(opened.get()).isBetween(1, 2);
        assertSame(read, threads.tally(NAME, new ListSource(many, new AtomicInteger())));
        assertThat(threads).hasToString("ResponseReading of Visits 2024, LENIENT, batches of 3, 3 tasks");
    }

    @Test
    void planAndCleaningAreTheQuestionnairesUnlessGiven() throws IOException {
        ResponseSource source = decoder -> byRows(visits(false), decoder);
        ReadTally read = ResponseReading.of(QUESTIONNAIRE)
                .withPlan(TallyPlan.of(QUESTIONNAIRE).withoutPairs())
                .withCleaning(Cleaning.none(QUESTIONNAIRE))
                .tally(NAME, source);

        assertThat(read.tally().cleaning().answers()).isZero();
        assertThat(ResponseReading.of(QUESTIONNAIRE).tally(NAME, source).tally().cleaning())
                .hasToString("Cleaning dropped 1 answers of 1 respondents"
                        + "\nquestion  off route  blank parent"
                        + "\nQ2                1             0");
        Questionnaire other = QUESTIONNAIRE.withLayout(ResponseLayout.of("unit"));
        assertThatThrownBy(() -> ResponseReading.of(QUESTIONNAIRE).withPlan(TallyPlan.of(other)))
                .hasMessageStartingWith("plan must have the questionnaire of the responses, ");
    }
}
