package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/**
 * The few respondents of a unit U, by sex and by what they answered, without strata, so that every figure is one of
 * counts. It may stand beside another, V, whose answers are always the same.
 */
final class SmallSurvey {
    static final String UNIT = "U";
    static final List<String> SEXES = List.of("f", "m", "x", "");
    private static final int MOST_OF_A_CELL = 5;
    private static final Map<Form, Questionnaire> QUESTIONNAIRES =
            Arrays.stream(Form.values()).collect(Collectors.toMap(form -> form, Form::questionnaire));

    private final Form form;
    private final int[][] people;
    private final int[][] beside;

    /**
     * A survey.
     *
     * @param form what was asked
     * @param people how many, by sex, those of no sex last, and by the answers of the form
     * @param beside the same of V, without rows where there is no V
     */
    private SmallSurvey(Form form, int[][] people, int[][] beside) {
        this.form = form;
        this.people = people;
        this.beside = beside;
    }

    /** What was asked, and the answers that one may give, as cells of its columns; the first is none. */
    enum Form {
        TWO {
            @Override
            List<List<String>> answers() {
                return List.of(List.of(""), List.of("1"), List.of("2"));
            }

            @Override
            List<Question> questions() {
                return List.of(SingleChoice.of(
                        QuestionInfo.of("Q1", "Q1"), AnswerOption.scored(1, "a", 10), AnswerOption.scored(2, "b", 0)));
            }
        },
        THREE {
            @Override
            List<List<String>> answers() {
                return List.of(List.of(""), List.of("1"), List.of("2"), List.of("3"));
            }

            @Override
            List<Question> questions() {
                return List.of(SingleChoice.of(
                        QuestionInfo.of("Q1", "Q1"),
                        AnswerOption.of(1, "a"),
                        AnswerOption.of(2, "b"),
                        AnswerOption.of(3, "c")));
            }
        },
        TWO_OR_UNKNOWN {
            @Override
            List<List<String>> answers() {
                return List.of(List.of(""), List.of("1"), List.of("2"), List.of("3"));
            }

            @Override
            List<Question> questions() {
                return List.of(SingleChoice.of(
                        QuestionInfo.of("Q1", "Q1"),
                        AnswerOption.scored(1, "a", 10),
                        AnswerOption.scored(2, "b", 0),
                        AnswerOption.excluded(3, "c", "don't know")));
            }
        },
        ROUTED {
            @Override
            List<List<String>> answers() {
                return List.of(
                        List.of("", ""), List.of("2", ""), List.of("1", ""), List.of("1", "1"), List.of("1", "2"));
            }

            @Override
            List<Question> questions() {
                return List.of(
                        SingleChoice.of(QuestionInfo.of("Q1", "Q1"), AnswerOption.of(1, "a"), AnswerOption.of(2, "b")),
                        SingleChoice.of(
                                QuestionInfo.of("Q2", "Q2").withRoute(Route.answered("Q1", 1)),
                                AnswerOption.scored(1, "a", 10),
                                AnswerOption.scored(2, "b", 0)));
            }
        },
        TICKS {
            @Override
            List<List<String>> answers() {
                return List.of(List.of("", ""), List.of("1", "0"), List.of("0", "1"), List.of("1", "1"));
            }

            @Override
            List<Question> questions() {
                return List.of(MultipleChoice.of(
                        QuestionInfo.of("Q1", "Q1"), TickOption.of(1, "a"), TickOption.scored(2, "b", 10, 0)));
            }
        };

        abstract List<List<String>> answers();

        abstract List<Question> questions();

        private Questionnaire questionnaire() {
            List<Question> all = new ArrayList<>();
            all.add(SingleChoice.of(
                    QuestionInfo.of("sex", "Sex").asDemographic(),
                    AnswerOption.of(1, "f"),
                    AnswerOption.of(2, "m"),
                    AnswerOption.of(3, "x")));
            all.addAll(questions());
            return Questionnaire.of(
                    SurveyInfo.of("small", 2024), ResponseLayout.of("unit"), all.toArray(Question[]::new));
        }

        /** The items, sex not among them. */
        List<Item> items() {
            return QUESTIONNAIRES.get(this).items().stream()
                    .filter(item -> !item.id().value().equals("sex"))
                    .toList();
        }

        /** The number of an answer on an item: 0 blank, then the levels, then not led to it. */
        int state(Item item, int answer) {
            List<String> cells = answers().get(answer);
            int column = items().size() > 1 ? items().indexOf(item) : 0;
            if (this == ROUTED && column == 1 && !cells.get(0).equals("1")) {
                return item.levels().size() + 1;
            }
            String cell = cells.get(column);
            return cell.isEmpty()
                    ? 0
                    : 1
                            + item.levels().stream()
                                    .map(AnswerOption::code)
                                    .toList()
                                    .indexOf(Integer.valueOf(cell));
        }
    }

    /** A survey in which some sexes are rare, some answers too, and often somebody is of no sex or left a blank. */
    static SmallSurvey of(Form form, Random random, boolean beside) {
        return new SmallSurvey(form, people(form, random), beside ? people(form, random) : new int[0][]);
    }

    private static int[][] people(Form form, Random random) {
        int[][] people = new int[SEXES.size()][form.answers().size()];
        int[] rare = random.ints(form.answers().size(), 0, 3).toArray();
        for (int sex = 0; sex < people.length; sex++) {
            int most = sex == SEXES.size() - 1 ? random.nextInt(2) : random.nextInt(MOST_OF_A_CELL + 1);
            for (int answer = 0; answer < form.answers().size(); answer++) {
                boolean seldom = rare[answer] == 0 || answer == 0;
                people[sex][answer] = random.nextInt((seldom ? Math.min(1, most) : most) + 1);
            }
        }
        return people;
    }

    /** Other people, as {@link #people()} gives them. */
    SmallSurvey with(int[] other) {
        int answers = form.answers().size();
        int[][] rows = new int[SEXES.size()][];
        for (int sex = 0; sex < rows.length; sex++) {
            rows[sex] = Arrays.copyOfRange(other, sex * answers, (sex + 1) * answers);
        }
        return new SmallSurvey(form, rows, beside);
    }

    Form form() {
        return form;
    }

    /** How many people are of a sex and gave an answer, sex by sex. */
    int[] people() {
        return Arrays.stream(people).flatMapToInt(Arrays::stream).toArray();
    }

    int people(int sex) {
        return Arrays.stream(people[sex]).sum();
    }

    int size() {
        return Arrays.stream(people()).sum();
    }

    private void add(ResponsesBuilder rows, String unit, int[][] of) {
        List<String> columns =
                form.items().stream().map(item -> item.id().value()).toList();
        for (int sex = 0; sex < of.length; sex++) {
            for (int answer = 0; answer < form.answers().size(); answer++) {
                Map<String, String> cells = new HashMap<>();
                cells.put("sex", sex == SEXES.size() - 1 ? "" : String.valueOf(sex + 1));
                for (int column = 0; column < columns.size(); column++) {
                    cells.put(columns.get(column), form.answers().get(answer).get(column));
                }
                for (int i = 0; i < of[sex][answer]; i++) {
                    rows.add(unit, cells);
                }
            }
        }
    }

    private Responses responses() {
        ResponsesBuilder rows = ResponsesBuilder.of(QUESTIONNAIRES.get(form));
        add(rows, UNIT, people);
        add(rows, "V", beside);
        return Cleaning.of(QUESTIONNAIRES.get(form)).clean(rows.build());
    }

    AnswerTally byUnit() {
        return AnswerTally.of(TallyPlan.of(QUESTIONNAIRES.get(form)), List.of(responses()));
    }

    AnswerTally byUnitAndSex() {
        GroupBy groups = GroupBy.units().with(GroupBy.answer("sex"));
        return AnswerTally.of(TallyPlan.of(QUESTIONNAIRES.get(form)).groupedBy(groups), List.of(responses()));
    }

    /** How many people of a sex, or of all for -1, are on a state of an item. */
    int count(int sex, Item item, int state) {
        int count = 0;
        for (int of = 0; of < people.length; of++) {
            for (int answer = 0; answer < form.answers().size(); answer++) {
                count += (sex < 0 || sex == of) && form.state(item, answer) == state ? people[of][answer] : 0;
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return form + " " + form.answers() + " by " + SEXES + ": " + Arrays.deepToString(people) + " beside "
                + Arrays.deepToString(beside);
    }
}
