package org.surveystats.response;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;

/** The columns of a batch in the making: rows are decoded into it, by their texts or their bytes, at any place. */
final class RowDecoder {
    private static final int NOWHERE = -1;

    private final Questionnaire questionnaire;
    private final CellText text;
    private final Header header;
    private final List<String> unknown;
    private final LabelDecoder units;
    private final Map<String, LabelDecoder> groupings = new LinkedHashMap<>();
    private final Map<QuestionId, QuestionDecoder> questions = new LinkedHashMap<>();
    private final int respondentAt;
    private final Optional<RowSelection> selection;
    private final DecodedRow row;
    private boolean taken = true;
    private final RespondentIds respondents = new RespondentIds();

    /**
     * Columns for a batch.
     *
     * @throws InvalidResponsesException if a name of the header stands twice or a column is missing
     */
    RowDecoder(Questionnaire questionnaire, String source, List<String> names, int capacity) {
        this.questionnaire = questionnaire;
        header = new Header(source, names);
        ResponseLayout layout = questionnaire.layout();
        units = LabelDecoder.ofUnits(header.position(layout.unitColumn(), "the unit", ""), capacity);
        respondentAt = layout.respondentColumn()
                .map(column -> header.position(column, "the respondent's identity", ""))
                .orElse(NOWHERE);
        for (GroupingColumn grouping : layout.groupings()) {
            int at = header.position(grouping.column(), "the grouping " + grouping.name(), "");
            groupings.put(
                    grouping.name(), LabelDecoder.ofGroups(at, grouping.labels().keySet(), capacity));
        }
        for (Question question : questionnaire.questions()) {
            if (questionnaire.asked(question.id())) {
                QuestionColumns columns = layout.columnsOf(question);
                String purpose = "question " + question.id();
                String help = helpWithout(question, columns, header);
                questions.put(
                        question.id(),
                        QuestionDecoder.of(question, columns, name -> header.position(name, purpose, help), capacity));
            }
        }
        selection = layout.rows()
                .map(condition -> new RowSelection(
                        condition, column -> header.position(column, "the condition on rows, layout.rows", "")));
        header.check();
        text = new CellText(layout.missingCodes());
        unknown = header.unknown();
        row = new DecodedRow(source, header.names(), text);
    }

    /** What to do where a question has no column. */
    private static String helpWithout(Question question, QuestionColumns columns, Header header) {
        String id = question.id().value();
        boolean inOne = columns.names().size() > 1 && header.has(id);
        return inOne
                ? "if \"" + id + "\" holds all its ticks, name it and their delimiter in layout.columns"
                : "if it was not asked, say so in layout.notAsked";
    }

    /** The columns that the questionnaire does not know, in order. */
    List<String> unknownColumns() {
        return unknown;
    }

    /**
     * Decodes a row into a place of the batch, unless it is not a respondent's: {@link #taken()} says whether it was.
     *
     * @return what is wrong with it, nothing when it can be used; valid until the next row
     */
    List<RowError> decode(int at, long line, List<String> cells) {
        row.start(line, cells);
        taken = true;
        Optional<RowError> misfit = header.misfit(line, cells);
        if (misfit.isPresent()) {
            row.rejectRow(misfit.get());
            return row.errors();
        }
        taken = selection.isEmpty() || selection.get().takes(row);
        if (!taken) {
            return row.errors();
        }
        units.decode(at, row);
        for (LabelDecoder grouping : groupings.values()) {
            grouping.decode(at, row);
        }
        for (QuestionDecoder question : questions.values()) {
            question.decode(at, row);
        }
        // Last, so that the identity of a row that is left out does not block a later row.
        if (respondentAt != NOWHERE && row.errors().isEmpty()) {
            String respondent = row.label(respondentAt);
            if (respondent.isEmpty()) {
                row.reject(respondentAt, RowProblem.MISSING_RESPONDENT, "a respondent's identity");
            } else if (respondent.length() > ResponseDecoder.LONGEST_LABEL) {
                row.rejectTooLong(respondentAt);
            } else if (!respondents.add(respondent)) {
                row.reject(respondentAt, RowProblem.DUPLICATE_RESPONDENT, "used once only");
            }
        }
        if (!row.errors().isEmpty()) {
            header.blank(line, cells, row.errors().get(0).problem()).ifPresent(row::rejectRow);
        }
        return row.errors();
    }

    /** Whether the row last decoded is a respondent's, as far as could be told. */
    boolean taken() {
        return taken;
    }

    /** Forgets what was noted of a row that is not handed on, so that the next row can take its place. */
    void forget(int at) {
        questions.values().forEach(question -> question.missingCodes().clear(at));
    }

    /** A decoder of the bytes of rows, which writes where {@link #decode} writes. */
    LineDecoder lines(byte separator) {
        FieldDecoder[] decoders = new FieldDecoder[header.names().size()];
        QuestionDecoder.Taker taker = (position, field) ->
                decoders[position] = decoders[position] == null ? field : decoders[position].and(field);
        units.fields(text, taker);
        groupings.values().forEach(grouping -> grouping.fields(text, taker));
        questions.values().forEach(question -> question.fields(text, taker));
        selection.ifPresent(rows -> rows.fields(taker));
        return new LineDecoder(separator, decoders, respondentAt, respondents, selection);
    }

    /** The first rows as a batch that shares nothing with what is decoded from now on. */
    Responses batch(int rows) {
        Map<String, LabelColumn> groups = new HashMap<>();
        groupings.forEach((name, decoder) -> groups.put(name, decoder.column(rows)));
        Map<QuestionId, Column> columns = new HashMap<>();
        Map<QuestionId, BitSet> missingCodes = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            QuestionDecoder decoder = questions.get(question.id());
            columns.put(question.id(), decoder == null ? new NotAskedColumn(rows) : decoder.column(rows));
            if (decoder != null && !decoder.missingCodes().isEmpty()) {
                missingCodes.put(question.id(), decoder.missingCodes().get(0, rows));
                decoder.missingCodes().clear();
            }
        }
        return new Responses(
                questionnaire,
                units.column(rows),
                groups,
                columns,
                new AnswerNotes(missingCodes, Map.of()),
                Optional.empty());
    }

    /**
     * Takes the identities of another decoder of the same source as its own.
     *
     * @return whether none of them was there
     */
    boolean takeRespondents(RowDecoder other) {
        return respondents.addAll(other.respondents);
    }
}
