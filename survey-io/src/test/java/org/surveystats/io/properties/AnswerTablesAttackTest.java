package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.table.TabulationCsv;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tabulation.AnswerTable;
import org.surveystats.tabulation.CrossTable;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;

/** What tables of answers and their cross tables told of parts and cells that they hide. */
final class AnswerTablesAttackTest {
    @TempDir
    private Path folder;

    private static AnswerTally bySex(String name) throws IOException {
        Questionnaire of = QuestionnaireJson.read(AttackedSurvey.file(name + ".json"));
        TallyPlan plan = TallyPlan.of(of).groupedBy(GroupBy.units().with(GroupBy.answer("sex")));
        return ResponsesCsv.of(of)
                .withPlan(plan)
                .tally(AttackedSurvey.responses(name))
                .tally();
    }

    /** Of the whole 71 said yes and 34 no, of the women 36 and 34: so the 20 men and 15 others had all said yes. */
    @Test
    void theRestOfAWholeDoesNotSayThatNobodyOfItSaidNo() throws IOException {
        Tabulation tables = Tabulation.of(AttackedSurvey.tally("d8"), BenchmarkMethod.nhs2021());
        CrossTable crossed = tables.crossTable("A", "Q1", bySex("d8"));

        assertThat(crossed.total().base().orElseThrow()).isEqualTo(105);
        assertThat(crossed.total().answer(2).unweighted().orElseThrow()).isEqualTo(100.0 * 34 / 105);
        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("F", "M", "X");
        assertThat(crossed.parts())
                .allSatisfy(part -> assertThat(part.base().hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS));
        assertThat(tables.crossTable("Q1", bySex("d8")).parts())
                .noneMatch(part -> part.base().isShown());
    }

    private static Tabulation cells(String name) throws IOException {
        return Tabulation.of(
                AttackedSurvey.tally(name), BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 10));
    }

    /**
     * In A 3 people are positive, 2 would rather not say and 95 are negative. All three are hidden with their base:
     * that enough have a score would tell that it is not 95 who would rather not say.
     */
    @ParameterizedTest
    @ValueSource(strings = {"d10", "d10b"})
    void aSmallCellIsInNoTable(String name) throws IOException {
        Tabulation tables = cells(name);
        AnswerTable hiv = tables.table("A", "HIV");

        assertThat(hiv.base().isShown()).isFalse();
        assertThat(hiv.answers()).noneMatch(answer -> answer.unweighted().isShown());
        assertThat(hiv.answers()).noneMatch(answer -> answer.weighted().isShown());
        assertThat(tables.national("HIV").groups()).as("B and C").isEqualTo(2);
        assertThat(tables.national("HIV").base().orElseThrow()).isEqualTo(80 + 110);
        assertThat(tables.crossTable("A", "HIV", bySex(name)).parts())
                .noneMatch(part -> part.base().isShown());
        assertThat(tables.crossTable("A", "Q1", bySex(name)).parts())
                .noneMatch(part -> part.base().isShown());
    }

    /** From 66.328, the sum of the weights of 67 people, followed how many of a hidden unit are men. */
    @Test
    void noFileHasTheSumOfTheWeights() throws IOException {
        TabulationCsv.write(folder, Tabulation.of(AttackedSurvey.tally("d1"), BenchmarkMethod.nhs2021()));

        assertThat(Files.readAllLines(folder.resolve("answers.csv")).get(0))
                .isEqualTo("group,item,code,answer,base,percent,weighted_percent,groups,provenance");
    }
}
