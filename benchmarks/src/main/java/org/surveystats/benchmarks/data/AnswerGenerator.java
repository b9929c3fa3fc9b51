package org.surveystats.benchmarks.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;

/**
 * Invented answers: units of unequal size in random order, the first options of a question the commonest (so that most
 * routes lead on), about one answer in a hundred left out, none behind a route that leads past the question. A block is
 * a function of seed and number alone, so any part of any number of respondents can be made again without those before
 * it.
 */
public final class AnswerGenerator {
    /** The usual size of a block, in respondents. */
    public static final int BLOCK = 65_536;

    private static final String ALGORITHM = "L64X128MixRandom";
    private static final int BYTES = 256;
    private static final int UNIT_DRAWS = 1 << 16;
    private static final double BLANKS = 0.01;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 97;

    private final Questionnaire questionnaire;
    private final long seed;
    private final List<String> unitCodes;
    private final int[] unitByDraw;
    private final byte[] ageByDraw;
    private final Map<QuestionId, byte[]> levelByDraw = new LinkedHashMap<>();

    /**
     * A generator.
     *
     * @param questionnaire one of {@link Surveys}
     * @param units the number of units
     * @param seed all else being equal, the same seed gives the same answers
     */
    public AnswerGenerator(Questionnaire questionnaire, int units, long seed) {
        this.questionnaire = questionnaire;
        this.seed = seed;
        this.unitCodes = IntStream.range(0, units)
                .mapToObj(unit -> String.format(Locale.ROOT, "T%02d", unit))
                .toList();
        RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
        unitByDraw = draws(UNIT_DRAWS, 0, random.doubles(units, 0.5, 1.5).toArray());
        double[] ages = new double[OLDEST];
        Arrays.fill(ages, YOUNGEST - 1, OLDEST, 1);
        ageByDraw = bytes(draws(BYTES, BLANKS, ages));
        for (SingleChoice question : Surveys.choices(questionnaire)) {
            double[] shares =
                    random.doubles(question.options().size(), 0.5, 1.5).toArray();
            for (int level = 0; level < shares.length; level++) {
                shares[level] /= level + 1;
            }
            levelByDraw.put(question.id(), bytes(draws(BYTES, BLANKS, shares)));
        }
    }

    /**
     * A table that turns an even draw into 0, with the share of blanks, or a place from 1 on; without blanks from 0 on.
     */
    private static int[] draws(int size, double blanks, double[] shares) {
        int[] table = new int[size];
        int first = (int) Math.ceil(blanks * size);
        double total = Arrays.stream(shares).sum();
        int place = 0;
        double upTo = shares[0];
        for (int draw = first; draw < size; draw++) {
            while ((draw - first + 0.5) / (size - first) * total > upTo && place < shares.length - 1) {
                upTo += shares[++place];
            }
            table[draw] = first > 0 ? place + 1 : place;
        }
        return table;
    }

    private static byte[] bytes(int[] small) {
        byte[] bytes = new byte[small.length];
        for (int i = 0; i < small.length; i++) {
            bytes[i] = (byte) small[i];
        }
        return bytes;
    }

    public List<String> unitCodes() {
        return unitCodes;
    }

    /**
     * A block.
     *
     * @param number which one, 0 or more
     * @param rows its respondents, {@link #BLOCK} or any other number
     * @return the same answers at every call
     */
    public Answers block(long number, int rows) {
        RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed + 1 + number);
        int[] units = new int[rows];
        for (int row = 0; row < rows; row++) {
            units[row] = unitByDraw[random.nextInt(UNIT_DRAWS)];
        }
        byte[] ages = column(random, ageByDraw, rows);
        Map<QuestionId, byte[]> levels = new LinkedHashMap<>();
        for (SingleChoice question : Surveys.choices(questionnaire)) {
            byte[] column = column(random, levelByDraw.get(question.id()), rows);
            question.info().route().ifPresent(route -> keep(column, asked(route, levels, rows)));
            levels.put(question.id(), column);
        }
        return new Answers(questionnaire, unitCodes, units, ages, levels);
    }

    private static byte[] column(RandomGenerator random, byte[] byDraw, int rows) {
        byte[] column = new byte[rows];
        long bits = 0;
        for (int row = 0; row < rows; row++) {
            bits = row % Long.BYTES == 0 ? random.nextLong() : bits >>> Byte.SIZE;
            column[row] = byDraw[(int) bits & 0xff];
        }
        return column;
    }

    private static void keep(byte[] column, boolean[] asked) {
        for (int row = 0; row < column.length; row++) {
            column[row] = asked[row] ? column[row] : Answers.BLANK;
        }
    }

    private boolean[] asked(Route route, Map<QuestionId, byte[]> earlier, int rows) {
        boolean[] asked = new boolean[rows];
        if (route instanceof Route.AnsweredWith answered) {
            SingleChoice parent =
                    (SingleChoice) questionnaire.question(answered.question().value());
            byte[] levels = earlier.get(answered.question());
            boolean[] leads = new boolean[parent.options().size() + 1];
            for (int level = 1; level < leads.length; level++) {
                leads[level] = answered.codes()
                        .contains(parent.options().get(level - 1).code());
            }
            for (int row = 0; row < rows; row++) {
                asked[row] = leads[levels[row]];
            }
            return asked;
        }
        boolean all = route instanceof Route.AllOf;
        Arrays.fill(asked, all);
        for (Route part : route instanceof Route.AllOf every ? every.parts() : ((Route.AnyOf) route).parts()) {
            boolean[] holds = asked(part, earlier, rows);
            for (int row = 0; row < rows; row++) {
                asked[row] = all ? asked[row] && holds[row] : asked[row] || holds[row];
            }
        }
        return asked;
    }
}
