package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set is compared with a set of texts. */
final class RespondentIdsTest {
    private static final String[] STARTS = {
        "", "R", "RT5-", "00", "x0", "\u00e9", "1\u00e9", "\u0661", "\ud83d\ude00", " "
    };

    private static String id(SplittableRandom random, int starts) {
        String start = random.nextInt(4) == 0
                ? "P" + (char) ('a' + random.nextInt(starts)) + "_"
                : STARTS[random.nextInt(STARTS.length)];
        String number = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "0".repeat(random.nextInt(4)) + random.nextInt(40);
            case 2 -> String.valueOf(random.nextLong(Long.MAX_VALUE)) + random.nextInt(3);
            case 3 -> "9".repeat(random.nextInt(15, 22));
            default -> String.valueOf(random.nextInt(300));
        };
        return start + number + (random.nextInt(9) == 0 ? "z" : "");
    }

    private static boolean add(RespondentIds ids, String id, SplittableRandom random) {
        if (random.nextBoolean()) {
            return ids.add(id);
        }
        byte[] bytes = ("1" + id + "2").getBytes(StandardCharsets.UTF_8);
        return ids.add(bytes, 1, bytes.length - 1);
    }

    /** Beyond 64 starts the numbers behind further ones are kept as texts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 26, 500})
    void knowsWhatASetOfTextsKnows(int starts) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 30; round++) {
            RespondentIds ids = new RespondentIds();
            Set<String> texts = new HashSet<>();
            for (int i = 0; i < 3000; i++) {
                String id = id(random, starts);
                assertThat(add(ids, id, random)).as("seed %d: %s", seed, id).isEqualTo(texts.add(id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void setsJoinAsSetsOfTexts(int starts) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        int apartRounds = 0;
        for (int round = 0; round < 300; round++) {
            RespondentIds all = new RespondentIds();
            Set<String> texts = new HashSet<>();
            boolean wasApart = true;
            for (int part = 0; part < 4; part++) {
                RespondentIds ids = new RespondentIds();
                Set<String> own = new HashSet<>();
                for (int i = random.nextInt(200); i > 0; i--) {
                    String id = "s" + (round % 2 == 0 ? part : 0) + id(random, starts);
                    assertThat(add(ids, id, random)).isEqualTo(own.add(id));
                }
                boolean apart = own.stream().noneMatch(texts::contains);
                texts.addAll(own);
                assertThat(all.addAll(ids)).as("seed %d", seed).isEqualTo(apart);
                wasApart &= apart;
            }
            for (String id : texts) {
                assertThat(add(all, id, random)).as("seed %d: %s", seed, id).isFalse();
            }
            apartRounds += wasApart ? 1 : 0;
        }
        assertThat(apartRounds).isBetween(100, 299);
    }

    @Test
    void leadingZerosCount() {
        RespondentIds ids = new RespondentIds();
        List<Boolean> added = new ArrayList<>();
        for (String id : List.of("7", "07", "007", "0", "00", "R7", "R07", "7", "007", "0", "00", "R07")) {
            added.add(ids.add(id));
        }
        assertThat(added).containsExactly(true, true, true, true, true, true, true, false, false, false, false, false);
    }

    @Test
    void manyNumbersStayApart() {
        RespondentIds ids = new RespondentIds();
        byte[] bytes = new byte[10];
        for (int i = 0; i < 5_000_000; i++) {
            int left = 1_000_000_000 + i;
            for (int at = bytes.length - 1; at >= 0; at--, left /= 10) {
                bytes[at] = (byte) ('0' + left % 10);
            }
            assertTrue(ids.add(bytes, 0, bytes.length));
        }
        assertThat(ids.add("1004999999")).isFalse();
        assertThat(ids.add("1005000000")).isTrue();
    }

    private static void assertTrue(boolean isNew) {
        if (!isNew) {
            throw new AssertionError("a number was taken for another");
        }
    }
}
