package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.suppression.Published;

/**
 * An attack by somebody who knows that counts are whole numbers, and the rules by which they are hidden: of all surveys
 * that would be published as this one was, each hidden count must have two values at least. Candidates are all that
 * agree with the sums that are shown; the library itself is then asked what it would publish of them. There are no
 * strata, whose weights at full precision would tell more.
 *
 * <p>Not counted as hidden is what decision 11 admits:
 *
 * <ul>
 *   <li>that nobody in a part gave an answer which nobody at all gave, or is in a part of which nobody took part
 *   <li>where nobody left the item blank: how many answered it in a part, and that in a part all gave the answer that
 *   all gave
 *   <li>how many answered an item, or left it blank, in parts that are hidden together, one of which has the minimum of
 *       people: so few less must have answered
 *   <li>anything under a minimum cell of 2, in which the small cells are of one person
 * </ul>
 *
 * <p>Surveys of which there are too many candidates are passed over.
 */
class PublishedFiguresAttackTest {
    private static final int SURVEYS = 60;
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_CANDIDATES = 1_500;

    /** A hidden count, by what it is in a survey. */
    private record Secret(String name, ToIntFunction<SmallSurvey> count) {}

    private static BenchmarkMethod method(Random random) {
        return BenchmarkMethod.nhs2021()
                .withMinimumRespondents(3 + random.nextInt(3))
                .with(MethodOption.MINIMUM_CELL, List.of(0, 3, 4).get(random.nextInt(3)))
                .with("zeroStandardError", "band-from-tau");
    }

    @ParameterizedTest
    @EnumSource
    void noHiddenCountFollows(SmallSurvey.Form form) {
        TreeMap<Integer, String> known = new TreeMap<>();
        int secrets = 0;
        for (int seed = 0; seed < SURVEYS; seed++) {
            Random random = new Random(seed);
            BenchmarkMethod method = method(random);
            SmallSurvey survey = SmallSurvey.of(form, random, seed % 4 == 3);
            if (survey.size() == 0 || survey.size() > MOST_PEOPLE) {
                continue;
            }
            PublishedPicture picture = PublishedPicture.of(survey, method);
            Map<Secret, Set<Integer>> values = values(survey, method, picture);
            secrets += values.size();
            String follows = values.entrySet().stream()
                    .filter(secret -> secret.getValue().size() < 2)
                    .map(secret -> secret.getKey().name() + " is " + secret.getValue())
                    .collect(Collectors.joining(", "));
            if (!follows.isEmpty()) {
                known.put(
                        survey.size() * SURVEYS + seed,
                        "seed " + seed + ", " + method.changed() + ", " + survey + ": " + follows);
            }
        }

        assertThat(known.size())
                .as(() -> "of the smallest of " + known.size() + " surveys hidden counts follow: "
                        + known.firstEntry().getValue())
                .isZero();
        assertThat(secrets).as("hidden counts").isGreaterThan(SURVEYS);
    }

    /**
     * The values of each hidden count over the worlds that look like the survey, as many as decide whether it follows.
     */
    private static Map<Secret, Set<Integer>> values(
            SmallSurvey survey, BenchmarkMethod method, PublishedPicture picture) {
        Map<Secret, Set<Integer>> values = new LinkedHashMap<>();
        secrets(survey, picture, method.suppression().minimumRespondents())
                .forEach(secret -> values.put(secret, new HashSet<>()));
        List<String> published = picture.texts().toList();
        // Those that are alike are likely to look alike.
        List<int[]> candidates = new ArrayList<>(candidates(survey, picture));
        int[] truth = survey.people();
        if (candidates.size() >= MOST_CANDIDATES) {
            return Map.of();
        }
        candidates.sort(Comparator.comparingInt(candidate -> distance(candidate, truth)));
        for (int[] candidate : candidates) {
            SmallSurvey world = survey.with(candidate);
            boolean tells = values.entrySet().stream()
                    .anyMatch(secret -> secret.getValue().size() < 2
                            && !secret.getValue()
                                    .contains(secret.getKey().count().applyAsInt(world)));
            if (tells && looksLike(published, world, method)) {
                values.forEach((secret, of) -> of.add(secret.count().applyAsInt(world)));
            }
        }
        return values;
    }

    private static int distance(int[] one, int[] other) {
        int distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += Math.abs(one[i] - other[i]);
        }
        return distance;
    }

    private static boolean looksLike(List<String> published, SmallSurvey world, BenchmarkMethod method) {
        Iterator<String> texts = PublishedPicture.of(world, method).texts().iterator();
        return published.stream().allMatch(text -> text.equals(texts.next()));
    }

    /** What is hidden, item by item, and is not admitted to follow. */
    private static List<Secret> secrets(SmallSurvey survey, PublishedPicture picture, int minimum) {
        List<Secret> secrets = new ArrayList<>();
        for (Item item : survey.form().items()) {
            if (picture.table(item.id().value()).base().isShown()) {
                addCells(secrets, item, picture);
                addParts(secrets, item, survey, picture, minimum);
            }
        }
        AnswerTable sexes = picture.table("sex");
        for (int sex = 0; sex < sexes.answers().size(); sex++) {
            int of = sex;
            if (sexes.base().isShown() && !sexes.answers().get(sex).unweighted().isShown()) {
                secrets.add(new Secret("sex " + SmallSurvey.SEXES.get(sex), world -> world.people(of)));
            }
        }
        return secrets;
    }

    private static void addCells(List<Secret> secrets, Item item, PublishedPicture picture) {
        AnswerTable whole = picture.table(item.id().value());
        for (int level = 1; level <= item.levels().size(); level++) {
            int state = level;
            if (!share(whole, level).isShown()) {
                secrets.add(new Secret(item.id() + " " + level, world -> world.count(-1, item, state)));
            }
        }
    }

    private static Published<Double> share(AnswerTable table, int level) {
        return table.answers().get(level - 1).unweighted();
    }

    private static void addParts(
            List<Secret> secrets, Item item, SmallSurvey survey, PublishedPicture picture, int minimum) {
        AnswerTable whole = picture.table(item.id().value());
        boolean allAnswered = picture.nonResponse(item.id().value()).blank().is(0L);
        List<Integer> hidden = IntStream.range(0, SmallSurvey.SEXES.size())
                .filter(sex -> isHidden(sex, item, picture) && !isOfNobody(sex, survey, picture))
                .boxed()
                .toList();
        boolean atTheEdge = hidden.stream().anyMatch(sex -> survey.people(sex) >= minimum);
        for (int sex : hidden) {
            String part = " of \"" + SmallSurvey.SEXES.get(sex) + "\"";
            for (int level = 1; level <= item.levels().size(); level++) {
                int state = level;
                Published<Double> share = share(whole, level);
                if (!share.is(0.0) && !(allAnswered && share.is(100.0))) {
                    secrets.add(new Secret(item.id() + " " + level + part, world -> world.count(sex, item, state)));
                }
            }
            if (!allAnswered && !atTheEdge) {
                secrets.add(new Secret(item.id() + " blank" + part, world -> world.count(sex, item, 0)));
                secrets.add(new Secret(item.id() + " answered" + part, world -> answered(world, sex, item)));
            }
        }
    }

    private static boolean isHidden(int sex, Item item, PublishedPicture picture) {
        String part = SmallSurvey.SEXES.get(sex);
        return part.isEmpty() || !picture.part(item, part).base().isShown();
    }

    private static boolean isOfNobody(int sex, SmallSurvey survey, PublishedPicture picture) {
        AnswerTable sexes = picture.table("sex");
        return SmallSurvey.SEXES.get(sex).isEmpty()
                ? sexes.base().is((long) survey.size())
                : share(sexes, sex + 1).is(0.0);
    }

    private static int answered(SmallSurvey world, int sex, Item item) {
        int answered = 0;
        for (int level = 1; level <= item.levels().size(); level++) {
            answered += world.count(sex, item, level);
        }
        return answered;
    }

    /** The numbers of people, sex by sex, that agree with what is shown of U. */
    private static List<int[]> candidates(SmallSurvey survey, PublishedPicture picture) {
        SmallSurvey.Form form = survey.form();
        int sexes = SmallSurvey.SEXES.size();
        WholeNumbers numbers = new WholeNumbers(sexes * form.answers().size(), survey.size(), MOST_CANDIDATES);
        AnswerTable who = picture.table("sex");
        who.base().ifShown(base -> {
            numbers.publish(cells(form, sexes - 1, answer -> true), survey.size() - (int) (long) base);
            for (int sex = 0; sex < who.answers().size(); sex++) {
                int of = sex;
                who.answers()
                        .get(sex)
                        .unweighted()
                        .ifShown(percent -> numbers.publish(cells(form, of, answer -> true), count(percent, base)));
            }
        });
        for (Item item : form.items()) {
            publish(numbers, form, -1, item, picture.table(item.id().value()));
            picture.nonResponse(item.id().value())
                    .blank()
                    .ifShown(blank -> numbers.publish(
                            cells(form, -1, answer -> form.state(item, answer) == 0), (int) (long) blank));
            for (int sex = 0; sex < sexes - 1; sex++) {
                publish(numbers, form, sex, item, picture.part(item, SmallSurvey.SEXES.get(sex)));
            }
        }
        return numbers.solutions();
    }

    private static void publish(WholeNumbers numbers, SmallSurvey.Form form, int sex, Item item, AnswerTable table) {
        table.base().ifShown(base -> {
            int levels = item.levels().size();
            numbers.publish(
                    cells(form, sex, answer -> form.state(item, answer) >= 1 && form.state(item, answer) <= levels),
                    (int) (long) base);
            for (int level = 1; level <= levels; level++) {
                int state = level;
                Published<Double> percent = table.answers().get(level - 1).unweighted();
                percent.ifShown(of -> numbers.publish(
                        cells(form, sex, answer -> form.state(item, answer) == state), count(of, base)));
            }
        });
    }

    private static int count(double percent, long base) {
        return (int) Math.round(percent * base / 100);
    }

    /** The cells of a sex, or of all for -1, and of some answers. */
    private static boolean[] cells(SmallSurvey.Form form, int sex, IntPredicate answers) {
        boolean[] cells = new boolean[SmallSurvey.SEXES.size() * form.answers().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (sex < 0 || i / form.answers().size() == sex)
                    && answers.test(i % form.answers().size());
        }
        return cells;
    }
}
