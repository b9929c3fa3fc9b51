package org.surveystats.response;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.text.Excerpt;

/**
 * Decodes rows of text into batches. Whoever can split a source into rows of fields (a CSV reader, a database, a Spark
 * partition) gives it the header, then the rows, then asks for the report. Columns are found by name, in any order; columns
 * that the questionnaire does not know are reported; a question that was asked but has no column is an error.
 *
 * <p>Rows are checked whole: one with anything wrong is not handed on. In {@link Strictness#STRICT} mode nothing is handed
 * on any more after the first such row, and {@link #finish()} fails; in {@link Strictness#LENIENT} mode such rows are left
 * out and counted. Memory is that of one batch, plus the identities of the respondents where the layout names their column.
 * Not thread-safe; one decoder reads one source once.
 */
public final class ResponseDecoder {
    /** The number of rows in a batch unless told otherwise. */
    public static final int DEFAULT_BATCH = 4096;

    /** The most rows of a batch. */
    public static final int LARGEST_BATCH = 1 << 20;

    private static final int KEPT_ERRORS = 100;

    private final Questionnaire questionnaire;
    private final String source;
    private final Strictness strictness;
    private final int batchSize;
    private final Consumer<Responses> batches;

    private final Map<QuestionId, QuestionDecoder> questions = new LinkedHashMap<>();
    private final Map<String, LabelDecoder> groupings = new LinkedHashMap<>();
    private final Set<String> respondents = new HashSet<>();
    private final Map<RowProblem, Long> skipped = new EnumMap<>(RowProblem.class);
    private final List<RowError> errors = new ArrayList<>();
    private Optional<Opened> opened = Optional.empty();
    private long rows;
    private long accepted;
    private long errorCount;
    private int filled;
    private boolean finished;

    /** What the header settles. */
    private record Opened(int fields, DecodedRow row, LabelDecoder units, int respondentAt, List<String> unknown) {}

    /**
     * A decoder that waits for the header.
     *
     * @param questionnaire what was asked
     * @param source the file's name, for messages
     * @param strictness what to do with rows that cannot be used
     * @param batchSize rows in a batch, 1 to {@link #LARGEST_BATCH}
     * @param batches takes the batches, in order
     * @throws IllegalArgumentException if the size is outside
     */
    public ResponseDecoder(
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            int batchSize,
            Consumer<Responses> batches) {
        this(batches, questionnaire, source, strictness, checked(batchSize));
    }

    private ResponseDecoder(
            Consumer<Responses> batches,
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            int batchSize) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.source = Objects.requireNonNull(source, "source must not be null");
        this.strictness = Objects.requireNonNull(strictness, "strictness must not be null");
        this.batchSize = batchSize;
        this.batches = Objects.requireNonNull(batches, "batches must not be null");
    }

    private static int checked(int batchSize) {
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("batchSize must be in [1, " + LARGEST_BATCH + "]: " + batchSize);
        }
        return batchSize;
    }

    /** A decoder of rows that are in memory already, into one batch whatever their number. */
    static ResponseDecoder ofRows(Questionnaire questionnaire, int rows, Consumer<Responses> batches) {
        return new ResponseDecoder(batches, questionnaire, "rows", Strictness.STRICT, Math.max(1, rows));
    }

    /**
     * Takes the names of the columns.
     *
     * @param names in the order of the fields; white space around a name and a byte-order mark before the first are ignored
     * @throws InvalidResponsesException if a name stands twice or a column is missing
     * @throws IllegalStateException if there was a header already
     */
    public void header(List<String> names) {
        if (opened.isPresent()) {
            throw new IllegalStateException("the header must come once");
        }
        List<String> clean = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (String name : names) {
            String stripped = (clean.isEmpty() && name.startsWith("\ufeff") ? name.substring(1) : name).strip();
            if (positions.putIfAbsent(stripped, clean.size()) != null) {
                throw new InvalidResponsesException(
                        source, "the header must name each column once: \"" + Excerpt.of(stripped) + "\" stands twice");
            }
            clean.add(stripped);
        }
        Set<String> used = new HashSet<>();
        String unitColumn = questionnaire.layout().unitColumn();
        LabelDecoder units = new LabelDecoder(position(positions, used, unitColumn, "the unit"), Set.of(), batchSize);
        int respondentAt = questionnaire
                .layout()
                .respondentColumn()
                .map(column -> position(positions, used, column, "the respondent's identity"))
                .orElse(-1);
        for (GroupingColumn grouping : questionnaire.layout().groupings()) {
            int at = position(positions, used, grouping.column(), "the grouping " + grouping.name());
            groupings.put(
                    grouping.name(), new LabelDecoder(at, grouping.labels().keySet(), batchSize));
        }
        for (Question question : questionnaire.questions()) {
            if (questionnaire.asked(question.id())) {
                QuestionColumns columns = questionnaire.layout().columnsOf(question);
                questions.put(
                        question.id(),
                        QuestionDecoder.of(
                                question,
                                columns,
                                name -> position(
                                        positions,
                                        used,
                                        name,
                                        "question " + question.id()
                                                + " (if it was not asked, say so in layout.notAsked)"),
                                batchSize));
            }
        }
        List<String> unknown =
                clean.stream().filter(name -> !used.contains(name)).toList();
        DecodedRow row = new DecodedRow(source, clean, questionnaire.layout().missingCodes());
        opened = Optional.of(new Opened(clean.size(), row, units, respondentAt, unknown));
    }

    private int position(Map<String, Integer> positions, Set<String> used, String column, String purpose) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new InvalidResponsesException(
                    source,
                    "the header must have a column \"" + column + "\" for " + purpose + "; it has "
                            + positions.keySet().stream()
                                    .sorted()
                                    .limit(60)
                                    .map(Excerpt::of)
                                    .toList());
        }
        used.add(column);
        return position;
    }

    /**
     * Takes a row.
     *
     * @param line where it starts in the source, from 1
     * @param fields its fields, in the order of the header; null is blank
     * @throws IllegalStateException if there was no header yet, or {@link #finish()} was called
     */
    public void row(long line, List<String> fields) {
        Opened open = opened.orElseThrow(() -> new IllegalStateException("the header must come before the rows"));
        if (finished) {
            throw new IllegalStateException("rows must come before finish()");
        }
        DecodedRow row = open.row();
        row.start(line, fields);
        rows++;
        if (fields.size() != open.fields()) {
            row.rejectRow(
                    RowProblem.FIELD_COUNT, fields.size() + " fields", open.fields() + " fields as in the header");
        } else {
            decode(open, row);
        }
        if (row.errors().isEmpty()) {
            accepted++;
            filled++;
            if (filled == batchSize) {
                handOver(open);
            }
        } else {
            note(row.errors());
        }
    }

    private void decode(Opened open, DecodedRow row) {
        open.units().decodeRequired(filled, row);
        for (LabelDecoder grouping : groupings.values()) {
            grouping.decode(filled, row);
        }
        for (QuestionDecoder question : questions.values()) {
            question.decode(filled, row);
        }
        // Last, so that the identity of a row that is left out does not block a later row.
        if (open.respondentAt() >= 0 && row.errors().isEmpty()) {
            String respondent = row.label(open.respondentAt());
            if (respondent.isEmpty()) {
                row.reject(open.respondentAt(), RowProblem.MISSING_RESPONDENT, "a respondent's identity");
            } else if (!respondents.add(respondent)) {
                row.reject(open.respondentAt(), RowProblem.DUPLICATE_RESPONDENT, "used once only");
            }
        }
    }

    private void note(List<RowError> found) {
        errorCount += found.size();
        skipped.merge(found.get(0).problem(), 1L, Long::sum);
        for (RowError error : found) {
            if (errors.size() < KEPT_ERRORS) {
                errors.add(error);
            }
        }
    }

    private void handOver(Opened open) {
        if (filled == 0) {
            return;
        }
        Responses batch = batch(open);
        // Before handing over: a receiver that fails is not to be given the same rows again.
        filled = 0;
        if (strictness == Strictness.LENIENT || errorCount == 0) {
            batches.accept(batch);
        }
    }

    private Responses batch(Opened open) {
        Map<String, LabelColumn> groups = new HashMap<>();
        groupings.forEach((name, decoder) -> groups.put(name, decoder.column(filled)));
        Map<QuestionId, Column> columns = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            QuestionDecoder decoder = questions.get(question.id());
            columns.put(question.id(), decoder == null ? new NotAskedColumn(filled) : decoder.column(filled));
        }
        return new Responses(questionnaire, open.units().column(filled), groups, columns, Optional.empty());
    }

    /**
     * Hands over the last batch and reports.
     *
     * @return what was read
     * @throws InvalidResponsesException in strict mode if a row cannot be used, or if there was no header
     */
    public DecodingReport finish() {
        Opened open =
                opened.orElseThrow(() -> new InvalidResponsesException(source, "must have a header; it is empty"));
        finished = true;
        if (strictness == Strictness.STRICT && errorCount > 0) {
            throw new InvalidResponsesException(source, errors, errorCount);
        }
        handOver(open);
        return new DecodingReport(source, rows, accepted, skipped, open.unknown(), errors);
    }
}
