package org.surveystats.io.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.FileForm.HeaderNames;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.Ticks;

/**
 * Files of responses in forms of all kinds. The first byte of each says which form its layout names, so that a change
 * of that byte sets another form than the file has.
 */
final class FormedFiles {
    private static final int FORMS = 40;
    /** Settings that no file fits. */
    private static final int OTHERS = 30;

    private static final List<String> TEXTS =
            List.of("1", "2", "01", "x", "Y", "Checked", "a\u00a0b", "-9.0", ".", "1,0");
    private static final List<Character> TOLD = List.of(',', ';', '\t', '|');
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', '^', '#', '\u00a7', '\u2028');
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("UTF-32"),
            Charset.forName("windows-1252"));

    private final String text;
    private final List<byte[]> files = new ArrayList<>();
    private final List<Ways> ways = new ArrayList<>();

    /** Files of all forms. */
    FormedFiles(Questionnaire questionnaire, String text) {
        this.text = text;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < FORMS; i++) {
            char separator = random.nextInt(2) == 0
                    ? TOLD.get(random.nextInt(TOLD.size()))
                    : SEPARATORS.get(random.nextInt(SEPARATORS.size()));
            Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
            boolean told = TOLD.contains(separator) && random.nextBoolean();
            boolean toldEncoding = encoding.equals(StandardCharsets.UTF_16) || encoding.equals(StandardCharsets.UTF_8);
            if (!encoding.newEncoder().canEncode(separator)) {
                encoding = StandardCharsets.UTF_8;
            }
            FileForm form = new FileForm(
                    told ? Optional.empty() : Optional.of(separator),
                    toldEncoding && random.nextBoolean() ? Optional.empty() : Optional.of(encoding),
                    '.',
                    random.nextInt(4),
                    random.nextInt(1, 4),
                    random.nextBoolean() ? HeaderNames.FIRST : HeaderNames.JOINED);
            files.add(file(i, form, separator, encoding));
            ways.add(Ways.of(questionnaire.withLayout(questionnaire.layout().withFile(form))));
        }
        for (int i = 0; i < OTHERS; i++) {
            ways.add(Ways.of(otherAnswers(questionnaire, random)));
        }
    }

    private static Questionnaire otherAnswers(Questionnaire questionnaire, SplittableRandom random) {
        ResponseLayout layout = questionnaire
                .layout()
                .withFile(FileForm.TOLD.withDecimalMark(random.nextBoolean() ? '.' : ','))
                .withAnswers(AnswerForm.EMPTY
                        .as(random.nextBoolean() ? AnswerForm.Written.LABELS : AnswerForm.Written.CODES)
                        .withTicks(random.nextBoolean() ? Ticks.LABELS : Ticks.of("Checked", "0")));
        for (Question question : questionnaire.questions()) {
            if (question instanceof SingleChoice single && random.nextBoolean()) {
                Map<String, Integer> codes = new TreeMap<>();
                single.options()
                        .forEach(option -> codes.put(
                                // With a letter, as a number may be the code of another option.
                                TEXTS.get(random.nextInt(TEXTS.size())).strip() + "c" + option.code(), option.code()));
                layout = layout.withAnswersTo(question.id().value(), AnswerForm.EMPTY.withCodes(codes));
            }
        }
        return questionnaire.withLayout(layout);
    }

    private byte[] file(int index, FileForm form, char separator, Charset encoding) {
        String rows = text.replace(',', separator);
        int header = rows.indexOf('\n') + 1;
        String empty = rows.substring(0, header).replaceAll("[A-Za-z0-9_]", "");
        String made = "Export of a survey, \u00e9\r\n".repeat(form.linesBefore())
                + rows.substring(0, header)
                + empty.replaceFirst("\n", " \n").repeat(form.headerRows() - 1)
                + rows.substring(header);
        byte[] bytes = made.getBytes(encoding);
        byte[] file = new byte[bytes.length + 1];
        file[0] = (byte) index;
        System.arraycopy(bytes, 0, file, 1, bytes.length);
        return file;
    }

    /** The files, all of them right. */
    List<byte[]> files() {
        return files;
    }

    /** Reads a file in all ways, as its first byte says. */
    Runnable read(byte[] file) throws IOException {
        int form = file.length == 0 ? 0 : (file[0] & 0xff) % ways.size();
        return ways.get(form).read(Arrays.copyOfRange(file, Math.min(1, file.length), file.length));
    }
}
