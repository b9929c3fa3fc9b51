package org.surveystats.io.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;

final class CodebookTest {
    private static final Questionnaire VISITS = Questionnaire.of(
                    SurveyInfo.of("Visits", 2024),
                    ResponseLayout.of("site")
                            .withMissingCodes("-9")
                            .withNotAsked("Q4")
                            .withStrata(new StratumVariable.Cut(
                                    "age group",
                                    QuestionId.of("age"),
                                    List.of(new StratumVariable.RangeCategory("all", 16, OptionalDouble.empty()))))
                            .withAnswersTo("Q1", AnswerForm.EMPTY.withCodes(Map.of("A", 1)))
                            .withAnswersTo("Q3", AnswerForm.EMPTY.withTicks(Ticks.of("Checked", "Unchecked"))),
                    new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true),
                    SingleChoice.of(
                            QuestionInfo.of("Q1", "Were you |helped|?\n# *Very* <b>much</b> & `often`"),
                            AnswerOption.scored(1, "=Yes", 10),
                            AnswerOption.scored(2, "No_never", 0),
                            AnswerOption.excluded(4, "Cannot say", "don't know")),
                    MultipleChoice.of(
                            QuestionInfo.of("Q3", "What?").withRoute(Route.answered("Q1", 1)),
                            TickOption.scored(1, "Leaflet", 10, 0),
                            TickOption.of(9, "None").asExclusive()),
                    new TextQuestion(QuestionInfo.of("Q4", "Anything else?")))
            .withSections(Section.of("1", "Help", "Q1"));

    @Test
    void eachQuestionHasItsCodesAsMarkdown() {
        assertThat(Codebook.of(VISITS).markdown()).isEqualTo("""
                # Codebook: Visits 2024

                Unit in column site.

                ## age

                Age

                - Form: numeric
                - Columns: age
                - Stratum variable: age group

                | column | code | answer | score | note |
                |---|---|---|---:|---|
                | age |  | whole number from 0 to 120 |  |  |
                | age | \\-9 | missing |  |  |

                ## Q1

                Were you \\|helped\\|? \\# \\*Very\\* &lt;b&gt;much&lt;/b&gt; &amp; \\`often\\`

                - Form: single
                - Columns: Q1
                - Section: 1 Help

                | column | code | in the data | answer | score | note |
                |---|---|---|---|---:|---|
                | Q1 | 1 | A | \\=Yes | 10 |  |
                | Q1 | 2 |  | No_never | 0 |  |
                | Q1 | 4 |  | Cannot say |  | don't know |
                | Q1 | \\-9 |  | missing |  |  |

                ## Q3

                What?

                - Form: multiple
                - Columns: Q3_1, Q3_9
                - Asked of: Q1 in \\[1\\]

                | column | code | in the data | answer | ticked | not ticked | note |
                |---|---|---|---|---:|---:|---|
                | Q3_1 | 1 | Checked | Leaflet | 10 | 0 |  |
                | Q3_9 | 9 | Checked | None |  |  | exclusive |
                |  | \\-9 |  | missing |  |  |  |

                ## Q4

                Anything else?

                - Form: text
                - Not asked

                | column | code | answer | score | note |
                |---|---|---|---:|---|
                |  |  | own words |  |  |
                |  | \\-9 | missing |  |  |
                """);
    }

    @Test
    void eachCodeIsARowOfTheCsvAndNoFormula() {
        assertThat(Codebook.of(VISITS).csv().lines())
                .startsWith(
                        "question,text,form,column,code,cells,label,score,not_ticked,exclusion,sections,strata,asked_of",
                        "age,Age,numeric,age,,,whole number from 0 to 120,,,,,age group,",
                        "age,Age,numeric,age,-9,,missing,,,,,age group,")
                .contains(
                        "# *Very* <b>much</b> & `often`\",single,Q1,1,A,'=Yes,10,,,1 Help,,",
                        "Q3,What?,multiple,Q3_9,9,Checked,None,,,exclusive,,,Q1 in [1]");
    }

    @Test
    void aFileIsCsvByItsName(@TempDir Path folder) throws IOException {
        Codebook codebook = Codebook.of(CommunityMentalHealth.questionnaire(2021));
        codebook.write(folder.resolve("book.CSV"));
        codebook.write(folder.resolve("book.md"));

        assertThat(Files.readString(folder.resolve("book.CSV"))).isEqualTo(codebook.csv());
        assertThat(Files.readString(folder.resolve("book.md")))
                .isEqualTo(codebook.markdown())
                .contains("\nData: ");
        assertThat(codebook)
                .hasToString("Codebook of " + codebook.survey() + ": "
                        + codebook.entries().size() + " questions, "
                        + (codebook.csv().lines().count() - 1) + " rows");
    }
}
