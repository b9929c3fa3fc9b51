package org.surveystats.io.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.Terms;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;
import org.surveystats.questionnaire.Wording;

/**
 * Makes consistent questionnaires that use every part of the model, the odd values among them; one seed, one of them.
 */
final class RandomQuestionnaire {
    private static final String[] PIECES = {
        "a",
        "Z",
        "7",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\r",
        "\u0000",
        "é",
        "\u2028",
        "\uFEFF",
        "\uD83D\uDCDA",
        "{",
        "]"
    };
    private static final double[] ODD = {0.0, -0.0, 1.0 / 3, 0.1, 1e-300, Double.MIN_VALUE, 2.5, 100};

    private final Random random;
    private final List<Question> questions = new ArrayList<>();

    RandomQuestionnaire(long seed) {
        random = new Random(seed);
    }

    Questionnaire questionnaire() {
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            questions.add(question("Q" + i));
        }
        List<GroupingColumn> groupings = several(i -> new GroupingColumn("grouping " + i, "g" + i + words(), labels()));
        List<QuestionId> scored = questions.stream()
                .flatMap(question -> question.items().stream())
                .filter(Item::scored)
                .map(Item::id)
                .toList();
        List<Section> sections = scored.isEmpty()
                ? List.of()
                : several(i -> new Section("s" + i, words(), scored.subList(0, 1 + random.nextInt(scored.size()))));
        Map<String, String> method = new HashMap<>();
        method.put("weightCap", pick("20", "1e3", " 7 ", "none"));
        method.put("winsorisedTail", pick("0", "0.25", "0.250", "-0.0"));
        method.put("minimumCell", pick("-0", "3", "007"));
        method.put("standardError", pick("linearised", "LINEARISED", " bessel\t"));
        method.keySet().removeIf(option -> random.nextBoolean());
        return new Questionnaire(
                survey(),
                scale(),
                questions,
                sections,
                layout(groupings),
                method,
                Set.copyOf(several(i -> 1900 + random.nextInt(500) + 500 * (i % 2))));
    }

    private SurveyInfo survey() {
        return new SurveyInfo(
                words(), words(), 1900 + random.nextInt(1100), text(), text(), text(), text(), text(), terms());
    }

    private Terms terms() {
        return switch (random.nextInt(3)) {
            case 0 -> Terms.GENERAL;
            case 1 -> new Terms(words(), words(), words());
            default -> new Terms(words(), words(), words(), words());
        };
    }

    private ScoreScale scale() {
        return random.nextBoolean() ? new ScoreScale(0, 100) : new ScoreScale(random.nextBoolean() ? -0.0 : -1e9, 100);
    }

    private ResponseLayout layout(List<GroupingColumn> groupings) {
        List<StratumVariable> strata = new ArrayList<>();
        Map<QuestionId, QuestionColumns> columns = new HashMap<>();
        SortedSet<QuestionId> notAsked = new TreeSet<>();
        for (Question question : questions) {
            String name = "stratum of " + question.id();
            if (random.nextInt(4) == 0) {
                notAsked.add(question.id());
                continue;
            }
            if (question instanceof SingleChoice single && random.nextBoolean()) {
                int code = single.options().get(0).code();
                strata.add(new StratumVariable.Coded(
                        name,
                        question.id(),
                        List.of(new StratumVariable.CodeCategory(words(), new TreeSet<>(Set.of(code))))));
            } else if (question instanceof NumericQuestion && random.nextBoolean()) {
                strata.add(new StratumVariable.Cut(name, question.id(), intervals()));
            }
            if (random.nextBoolean()) {
                columns.put(question.id(), columns(question));
            }
        }
        for (GroupingColumn grouping : groupings) {
            if (!grouping.labels().isEmpty()) {
                strata.add(new StratumVariable.Labelled(
                        "by " + grouping.name(),
                        grouping.name(),
                        List.copyOf(grouping.labels().keySet())));
            }
        }
        // Never a number, which could be an answer.
        Set<String> missing = new LinkedHashSet<>(several(i -> text() + "?"));
        Optional<String> respondent = random.nextBoolean() ? Optional.of("respondent") : Optional.empty();
        Optional<RowCondition> rows = random.nextBoolean() ? Optional.of(rows(2)) : Optional.empty();
        return new ResponseLayout(
                "unit" + words(),
                respondent,
                strata,
                groupings,
                missing,
                columns,
                notAsked,
                rows,
                file(),
                random.nextBoolean() ? AnswerForm.EMPTY : AnswerForm.EMPTY.as(AnswerForm.Written.LABELS),
                answersTo());
    }

    private RowCondition rows(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return new RowCondition.In(words(), new LinkedHashSet<>(List.of(words(), words())));
        }
        List<RowCondition> parts = List.of(rows(depth - 1), rows(depth - 1));
        return random.nextBoolean() ? new RowCondition.AllOf(parts) : new RowCondition.AnyOf(parts);
    }

    private static List<StratumVariable.RangeCategory> intervals() {
        return List.of(
                new StratumVariable.RangeCategory("low", -0.0, OptionalDouble.of(1.0 / 3)),
                new StratumVariable.RangeCategory("high", 0.5, OptionalDouble.empty()));
    }

    private FileForm file() {
        return new FileForm(
                random.nextBoolean() ? Optional.empty() : Optional.of(";\t |,".charAt(random.nextInt(5))),
                random.nextBoolean() ? Optional.empty() : Optional.of(StandardCharsets.UTF_16LE),
                random.nextBoolean() ? '.' : ',',
                random.nextInt(3),
                1 + random.nextInt(3),
                random.nextBoolean() ? FileForm.HeaderNames.FIRST : FileForm.HeaderNames.JOINED);
    }

    private Map<QuestionId, AnswerForm> answersTo() {
        Map<QuestionId, AnswerForm> forms = new HashMap<>();
        for (Question question : questions) {
            AnswerForm form = AnswerForm.EMPTY.withMissingCodes(text() + "?");
            if (question instanceof SingleChoice single) {
                form = form.withCodes(Map.of("letter", single.options().get(0).code()))
                        .as(AnswerForm.Written.CODES);
            } else if (question instanceof MultipleChoice) {
                form = form.withTicks(random.nextBoolean() ? Ticks.LABELS : Ticks.of("Checked", "Unchecked"));
            }
            if (random.nextBoolean()) {
                forms.put(question.id(), form);
            }
        }
        return forms;
    }

    private QuestionColumns columns(Question question) {
        String id = "column of " + question.id() + words();
        if (!(question instanceof MultipleChoice multiple)) {
            return QuestionColumns.of(id);
        }
        List<TickOption> options = multiple.options();
        return switch (random.nextInt(4)) {
            case 0 -> QuestionColumns.delimited(id, random.nextBoolean() ? ";" : "\t|");
            case 1 -> QuestionColumns.mentions(id + "1", id + "2");
            case 2 ->
                QuestionColumns.byCode(options.stream()
                        .collect(Collectors.toMap(TickOption::code, option -> id + option.code() + "y")));
            default ->
                new QuestionColumns.Listed(IntStream.range(0, options.size())
                        .mapToObj(i -> id + i + "x")
                        .toList());
        };
    }

    private Question question(String id) {
        QuestionInfo info = info(id);
        return switch (random.nextInt(4)) {
            case 0 -> {
                boolean scored = random.nextBoolean();
                yield new SingleChoice(info, options(i -> answer(i - 2, scored)));
            }
            case 1 -> new MultipleChoice(info, options(this::tick));
            case 2 -> new NumericQuestion(info, -Double.MAX_VALUE, odd(), random.nextBoolean());
            default -> new TextQuestion(info);
        };
    }

    private QuestionInfo info(String id) {
        Wording wording = new Wording(text(), random.nextBoolean(), random.nextBoolean(), text(), text(), text());
        Map<Integer, Comparability> years = new HashMap<>();
        for (Comparability with : this.<Comparability>several(i -> random.nextBoolean()
                ? new Comparability.SameAs(QuestionId.of("Old." + i))
                : new Comparability.NotComparable(words()))) {
            years.put(1900 + random.nextInt(1100), with);
        }
        return new QuestionInfo(QuestionId.of(id), wording, random.nextBoolean(), route(3), years);
    }

    private Optional<Route> route(int levels) {
        List<Question> parents = questions.stream()
                .filter(question -> question instanceof SingleChoice || question instanceof MultipleChoice)
                .toList();
        if (parents.isEmpty() || random.nextInt(3) == 0) {
            return Optional.empty();
        }
        if (levels > 0 && random.nextBoolean()) {
            List<Route> parts = options(i -> route(levels - 1)).stream()
                    .flatMap(Optional::stream)
                    .toList();
            if (!parts.isEmpty()) {
                return Optional.of(random.nextBoolean() ? new Route.AllOf(parts) : new Route.AnyOf(parts));
            }
        }
        Question parent = parents.get(random.nextInt(parents.size()));
        int code = parent instanceof SingleChoice single
                ? single.options().get(0).code()
                : ((MultipleChoice) parent).options().get(0).code();
        return Optional.of(Route.answered(parent.id().value(), code));
    }

    private AnswerOption answer(int code, boolean scored) {
        if (!scored) {
            return new AnswerOption(code, words(), OptionalDouble.empty(), text());
        }
        return random.nextBoolean()
                ? AnswerOption.scored(code, words(), odd())
                : AnswerOption.excluded(code, words(), words());
    }

    private TickOption tick(int code) {
        TickOption option = switch (random.nextInt(3)) {
            case 0 -> TickOption.scored(code, words(), odd(), odd());
            case 1 -> TickOption.excluding(code, words(), text());
            default -> TickOption.of(code, words());
        };
        return random.nextInt(3) == 0 ? option.asExclusive() : option;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        several(i -> "value " + i + text()).forEach(value -> labels.put(value, text()));
        return labels;
    }

    private double odd() {
        return random.nextBoolean() ? ODD[random.nextInt(ODD.length)] : random.nextDouble() * 100;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private String words() {
        return "w" + text();
    }

    private <T> List<T> several(IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(make).toList();
    }

    private <T> List<T> options(IntFunction<T> make) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(make).toList();
    }
}
