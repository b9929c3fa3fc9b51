package org.surveystats.benchmarks.subject;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.Cleaning;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;
import org.surveystats.response.ResponsesFromColumns;

/** The one place where plain columns become batches of the library. */
public final class Batches {
    private Batches() {}

    /**
     * Batches that count as cleaned: generated answers keep to the routes.
     *
     * @param answers the respondents
     * @param rows respondents in a batch
     * @return the batches, in order
     */
    public static List<Responses> of(Answers answers, int rows) {
        Cleaning cleaning = Cleaning.none(answers.questionnaire());
        List<Responses> batches = new ArrayList<>();
        for (Answers block : answers.blocks(rows)) {
            batches.add(cleaning.clean(of(block)));
        }
        return batches;
    }

    private static Responses of(Answers answers) {
        LabelColumn units = new LabelColumn(answers.unitCodes(), answers.units());
        ResponsesFromColumns columns = Responses.ofColumns(answers.questionnaire(), units);
        for (SingleChoice question : Surveys.choices(answers.questionnaire())) {
            byte[] levels = answers.levels(question.id());
            columns.column(
                    question.id().value(), CodedColumn.of(question.options().size(), levels));
        }
        for (Question question : answers.questionnaire().questions()) {
            if (question instanceof NumericQuestion) {
                columns.column(question.id().value(), ages(answers.ages()));
            }
        }
        return columns.build();
    }

    private static NumericColumn ages(byte[] years) {
        double[] ages = new double[years.length];
        for (int row = 0; row < ages.length; row++) {
            ages[row] = years[row] == Answers.BLANK ? Double.NaN : years[row];
        }
        return NumericColumn.of(ages);
    }
}
