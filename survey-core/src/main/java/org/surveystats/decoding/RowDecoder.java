package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.Responses;
import org.surveystats.response.ResponsesFromColumns;

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
    private final Respondents respondents;
    private Optional<RowFields> fields = Optional.empty();

    /**
     * Columns for a batch.
     *
     * @throws InvalidSourceException if a name of the header occurs twice or a column is missing
     */
    RowDecoder(
            Questionnaire questionnaire,
            String source,
            Strictness strictness,
            Respondents respondents,
            List<String> names,
            int capacity) {
        this.questionnaire = questionnaire;
        this.respondents = respondents;
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
                        QuestionDecoders.of(question, layout, name -> header.position(name, purpose, help), capacity));
            }
        }
        char decimalMark = layout.file().decimalMark();
        selection = layout.rows()
                .map(condition -> new RowSelection(
                        condition,
                        decimalMark,
                        column -> header.position(column, Header.OF_ROWS + ", layout.rows", "")));
        header.check();
        text = CellText.of(layout.missingCodes(), decimalMark);
        unknown = header.unknown();
        row = new DecodedRow(source, header.names(), text, strictness);
    }

    /** What to do where a question has no column. */
    private static String helpWithout(Question question, QuestionColumns columns, Header header) {
        String id = question.id().value();
        boolean inOne = columns.names().size() > 1 && header.has(id);
        return inOne
                ? "if \"" + id + "\" holds all its ticks, name it and their delimiter in layout.columns"
                : "if it was not asked, say so in layout.notAsked";
    }

    /** A row without blank cells beyond the header. */
    List<?> fitted(List<?> cells) {
        return header.fitted(cells);
    }

    /** A sentence on columns that are not named to the letter. */
    Optional<String> matchedColumns() {
        return header.matched();
    }

    /** The columns that the questionnaire does not know, in order. */
    List<String> unknownColumns() {
        return unknown;
    }

    /**
     * Decodes a row into a row of the batch, unless it is not a respondent's: {@link #taken()} says whether it was.
     *
     * @return what is wrong with it, nothing when it can be used; valid until the next row
     */
    List<RowError> decode(int at, long line, List<?> cells) {
        row.start(line, cells);
        taken = true;
        if (!row.isComplete()) {
            header.misfit(line, row.texts()).ifPresent(row::rejectRow);
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
            } else if (respondent.length() > CellText.LONGEST_LABEL) {
                row.rejectTooLong(respondentAt);
            } else if (!respondents.takes(respondent)) {
                row.reject(respondentAt, RowProblem.DUPLICATE_RESPONDENT, "used once only");
            }
        }
        return row.errors();
    }

    /** The cells of the row last decoded that cannot be used and count as blank. */
    List<RowError> blanked() {
        return row.blanked();
    }

    /** Whether the row last decoded is a respondent's, as far as could be told. */
    boolean taken() {
        return taken;
    }

    /** Forgets what was noted of a row that is not handed on, so that the next row can take its place. */
    void forget(int at) {
        questions.values().forEach(question -> question.missingCodes().clear(at));
    }

    /** A decoder of lines of bytes, which writes where {@link #decode} writes. */
    LineDecoder lines(byte separator) {
        return new LineDecoder(separator, fields());
    }

    /**
     * A decoder of a block of columns, which writes where {@link #decode} writes.
     *
     * @throws IllegalArgumentException if a column cannot be where it is
     */
    BlockDecoder block(List<SourceColumn> columns) {
        List<String> names = header.names();
        List<SourceColumn> named = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            named.add(columns.get(position).named(name, textsIn(position)));
        }
        return new BlockDecoder(fields(), named);
    }

    /** What the options of the single choice question in a column are written as, none if there is none. */
    private List<String> textsIn(int position) {
        Set<String> columns = header.wanted(position);
        ResponseLayout layout = questionnaire.layout();
        return questionnaire.questions().stream()
                .filter(question -> question instanceof SingleChoice && questions.containsKey(question.id()))
                .filter(question -> layout.columnsOf(question).names().stream().anyMatch(columns::contains))
                .map(question -> OptionTexts.of(
                                (SingleChoice) question,
                                layout.answersTo(question.id()),
                                layout.file().decimalMark())
                        .written())
                .findFirst()
                .orElse(List.of());
    }

    /** Made once, and only where there are bytes. */
    private RowFields fields() {
        if (fields.isEmpty()) {
            fields = Optional.of(makeFields());
        }
        return fields.get();
    }

    private RowFields makeFields() {
        @Nullable FieldDecoder[] decoders = new FieldDecoder[header.names().size()];
        FieldDecoder.Taker taker = (position, field) -> {
            FieldDecoder first = decoders[position];
            decoders[position] = first == null ? field : first.and(field);
        };
        units.fields(text, taker);
        groupings.values().forEach(grouping -> grouping.fields(text, taker));
        questions.values().forEach(question -> question.fields(taker));
        selection.ifPresent(rows -> rows.fields(taker));
        return new RowFields(decoders, respondentAt, respondents, selection);
    }

    /** The first rows as a batch that shares nothing with what is decoded from now on. */
    Responses batch(int rows) {
        ResponsesFromColumns batch = Responses.ofColumns(questionnaire, units.column(rows));
        groupings.forEach((name, decoder) -> batch.grouping(name, decoder.column(rows)));
        questions.forEach((id, decoder) -> {
            batch.column(
                    id.value(), decoder.column(rows), decoder.missingCodes().get(0, rows));
            decoder.missingCodes().clear();
        });
        return batch.build();
    }

    /** The respondents met. */
    Respondents respondents() {
        return respondents;
    }
}
