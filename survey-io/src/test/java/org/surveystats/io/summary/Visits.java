package org.surveystats.io.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;

/** A survey of one scored question behind a gate, whose files tests write. */
final class Visits {
    static final String HEADER = "site,sex,gate,Q1";

    private Visits() {}

    static Questionnaire questionnaire(int year) {
        StratumVariable sex = new StratumVariable.Coded(
                "sex",
                QuestionId.of("sex"),
                List.of(
                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(1))),
                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(2)))));
        return Questionnaire.of(
                SurveyInfo.of("Visits", year),
                ResponseLayout.of("site").withStrata(sex),
                SingleChoice.of(
                        QuestionInfo.of("sex", "Sex").asDemographic(),
                        AnswerOption.of(1, "woman"),
                        AnswerOption.of(2, "man")),
                SingleChoice.of(
                        QuestionInfo.of("gate", "Were you there?"),
                        AnswerOption.of(1, "yes"),
                        AnswerOption.of(2, "no")),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Were you helped?").withRoute(Route.answered("gate", 1)),
                        AnswerOption.scored(1, "Yes", 10),
                        AnswerOption.scored(2, "No", 0)));
    }

    /** Forty respondents of a unit, whose every part of the benchmark is shown. */
    static String respondents(String unit) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append(unit).append(i % 2 == 0 ? ",1" : ",2").append(",1,").append(i % 3 == 0 ? "1\n" : "2\n");
        }
        return rows.toString();
    }

    static ReadTally read(int year, String header, String rows) {
        return read(year, header, rows, GroupBy.units());
    }

    static ReadTally read(int year, String header, String rows, GroupBy groups) {
        return read(questionnaire(year), header, rows, groups);
    }

    static ReadTally read(Questionnaire questionnaire, String header, String rows, GroupBy groups) {
        return read(questionnaire, Strictness.STRICT, header, rows, groups);
    }

    static ReadTally read(
            Questionnaire questionnaire, Strictness strictness, String header, String rows, GroupBy groups) {
        byte[] file = (header + "\n" + rows).getBytes(StandardCharsets.UTF_8);
        try {
            return ResponsesCsv.of(questionnaire)
                    .withStrictness(strictness)
                    .withPlan(TallyPlan.of(questionnaire).groupedBy(groups))
                    .tally(new ByteArrayInputStream(file), "visits.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
