package org.surveystats.benchmarks.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;

/** Answers as the bytes of a CSV file, in the layout of their questionnaire. */
public final class AnswersCsv {
    private static final int LONGEST_NUMBER = 19;

    private AnswersCsv() {}

    /**
     * The names of the columns.
     *
     * @param questionnaire one of {@link Surveys}
     * @return respondent (when the layout has one), unit, then the questions
     */
    public static List<String> header(Questionnaire questionnaire) {
        List<String> names = new ArrayList<>();
        questionnaire.layout().respondentColumn().ifPresent(names::add);
        names.add(questionnaire.layout().unitColumn());
        questionnaire.questions().stream()
                .map(question -> question.id().value())
                .forEach(names::add);
        return names;
    }

    /**
     * Writes generated respondents to a file, block by block.
     *
     * @param file is replaced
     * @param generator where the answers come from
     * @param rows how many respondents
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, AnswerGenerator generator, long rows) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < rows; written += AnswerGenerator.BLOCK) {
                int size = (int) Math.min(AnswerGenerator.BLOCK, rows - written);
                Answers block = generator.block(written / AnswerGenerator.BLOCK, size);
                if (written == 0) {
                    out.write(headerLine(block.questionnaire()));
                }
                out.write(lines(block, written + 1));
            }
        }
    }

    /**
     * A file in memory.
     *
     * @param answers the respondents
     * @return header and lines
     */
    public static byte[] bytes(Answers answers) {
        byte[] header = headerLine(answers.questionnaire());
        byte[] lines = lines(answers, 1);
        byte[] bytes = Arrays.copyOf(header, header.length + lines.length);
        System.arraycopy(lines, 0, bytes, header.length, lines.length);
        return bytes;
    }

    private static byte[] headerLine(Questionnaire questionnaire) {
        return (String.join(",", header(questionnaire)) + "\n").getBytes(UTF_8);
    }

    private static byte[] lines(Answers answers, long firstRespondent) {
        byte[][] units = texts(answers.unitCodes());
        List<Question> questions = answers.questionnaire().questions();
        byte[][] columns = new byte[questions.size()][];
        byte[][][] texts = new byte[questions.size()][][];
        int longest = LONGEST_NUMBER + longest(units) + 2;
        for (int q = 0; q < columns.length; q++) {
            QuestionId id = questions.get(q).id();
            boolean choice = questions.get(q) instanceof SingleChoice;
            columns[q] = choice ? answers.levels(id) : answers.ages();
            texts[q] = texts(choice ? codes((SingleChoice) questions.get(q)) : numbers());
            longest += longest(texts[q]) + 1;
        }
        boolean respondents =
                answers.questionnaire().layout().respondentColumn().isPresent();
        byte[] lines = new byte[Math.multiplyExact(longest, answers.size())];
        int end = 0;
        for (int row = 0; row < answers.size(); row++) {
            if (respondents) {
                end = append(lines, end, Long.toString(firstRespondent + row).getBytes(UTF_8));
                lines[end++] = ',';
            }
            end = append(lines, end, units[answers.units()[row]]);
            for (int q = 0; q < columns.length; q++) {
                lines[end++] = ',';
                end = append(lines, end, texts[q][columns[q][row]]);
            }
            lines[end++] = '\n';
        }
        return Arrays.copyOf(lines, end);
    }

    /** By level the text of its code. */
    private static List<String> codes(SingleChoice question) {
        List<String> codes = new ArrayList<>();
        codes.add("");
        question.options().stream().map(option -> String.valueOf(option.code())).forEach(codes::add);
        return codes;
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        numbers.add("");
        for (int number = 1; number <= Byte.MAX_VALUE; number++) {
            numbers.add(String.valueOf(number));
        }
        return numbers;
    }

    private static byte[][] texts(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    private static int longest(byte[][] texts) {
        return Arrays.stream(texts).mapToInt(text -> text.length).max().orElse(0);
    }

    private static int append(byte[] to, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            to[at + i] = text[i];
        }
        return at + text.length;
    }
}
