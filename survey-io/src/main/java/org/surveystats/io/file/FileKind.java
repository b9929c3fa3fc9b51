package org.surveystats.io.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is when it is not text in UTF-8, told from its first bytes: names of files mislead, and streams have
 * none. Only what cannot begin a file of text is told.
 */
public enum FileKind {
    /** A system file of SPSS, compressed or not. */
    SPSS("an SPSS file (.sav)", Advice.SAVE),
    /** A portable file of SPSS. */
    SPSS_PORTABLE("an SPSS portable file (.por)", Advice.SAVE),
    /** A workbook of Excel from 2007 on. */
    WORKBOOK("a workbook (.xlsx)", Advice.SHEET),
    /** A workbook of OpenDocument. */
    OPEN_WORKBOOK("a workbook (.ods)", Advice.SHEET),
    /** A workbook of older versions of Excel, or another file of that time. */
    OLD_WORKBOOK("a workbook of an older Excel (.xls)", Advice.SHEET),
    /** A document of Word. */
    DOCUMENT("a document (.docx)", Advice.SAVE),
    /** Any other zip archive. */
    ZIP("a zip archive", Advice.UNPACK),
    /** Data compressed with gzip where they cannot be read so. */
    GZIP("compressed with gzip", Advice.UNPACK),
    /** An archive or file compressed in another way. */
    COMPRESSED("a compressed file", Advice.UNPACK),
    /** A data set of SAS. */
    SAS("a SAS data set", Advice.SAVE),
    /** A data set of Stata. */
    STATA("a Stata data set (.dta)", Advice.SAVE),
    /** A data set of R. */
    R("an R data set", Advice.SAVE),
    /** A file of Parquet, ORC or Arrow. */
    COLUMNAR("a Parquet, ORC or Arrow file", Advice.SAVE),
    /** A database. */
    DATABASE("an SQLite database", Advice.SAVE),
    /** A document for printing. */
    PDF("a PDF document", Advice.SAVE),
    /** A page or other XML. */
    MARKUP("a web page or XML", Advice.SAVE),
    /** Text in another encoding. */
    UTF_16("text in UTF-16", "save it in UTF-8"),
    /** Text in another encoding. */
    UTF_32("text in UTF-32", "save it in UTF-8");

    /** How many bytes {@link #of} looks at. */
    public static final int FIRST_BYTES = 4096;

    private static final int START = 64;
    private static final int PORTABLE_HEADER = 600;
    private static final byte[] SAS_MAGIC = bytes(0xc2, 0xea, 0x81, 0x60, 0xb3, 0x14, 0x11, 0xcf);

    private final String words;
    private final String advice;

    /** What helps. */
    private static final class Advice {
        private static final String SAVE = "save the data as text in UTF-8";
        private static final String SHEET = "save its sheet as CSV in UTF-8";
        private static final String UNPACK = "unpack it first";
    }

    FileKind(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /**
     * What a file is.
     *
     * @param first its first bytes, {@link #FIRST_BYTES} of them where there are so many
     * @return empty when it may be text in UTF-8
     */
    public static Optional<FileKind> of(byte[] first) {
        return Arrays.stream(values()).filter(kind -> kind.fits(first)).findFirst();
    }

    private boolean fits(byte[] first) {
        return switch (this) {
            case SPSS -> starts(first, "$FL2") || starts(first, "$FL3");
            case SPSS_PORTABLE -> isPortable(first);
            case WORKBOOK -> isZip(first) && holds(first, "xl/");
            case OPEN_WORKBOOK -> isZip(first) && holds(first, "opendocument.spreadsheet");
            case OLD_WORKBOOK -> starts(first, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
            case DOCUMENT -> isZip(first) && holds(first, "word/");
            case ZIP -> isZip(first);
            case GZIP -> starts(first, 0x1f, 0x8b);
            case COMPRESSED ->
                starts(first, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00)
                        || starts(first, 0x28, 0xb5, 0x2f, 0xfd)
                        || starts(first, 0x37, 0x7a, 0xbc, 0xaf)
                        || starts(first, 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)
                        || (starts(first, "BZh") && isBinary(first));
            case SAS ->
                (first.length > 20 && Arrays.equals(first, 12, 20, SAS_MAGIC, 0, 8))
                        || starts(first, "HEADER RECORD*******LIB");
            case STATA ->
                starts(first, "<stata_dta>")
                        || (first.length > 3
                                && first[0] >= 0x68
                                && first[0] <= 0x77
                                && first[1] >= 1
                                && first[1] <= 2
                                && first[2] == 1
                                && first[3] == 0);
            case R -> starts(first, "RDX2\n") || starts(first, "RDX3\n") || starts(first, 'X', '\n', 0, 0);
            case COLUMNAR ->
                (starts(first, "PAR1") || starts(first, "ORC") || starts(first, "ARROW1")) && isBinary(first);
            case DATABASE -> starts(first, "SQLite format 3");
            case PDF -> starts(first, "%PDF-");
            case MARKUP -> isMarkup(first);
            case UTF_32 -> starts(first, 0xff, 0xfe, 0, 0) || starts(first, 0, 0, 0xfe, 0xff);
            case UTF_16 ->
                !UTF_32.fits(first)
                        && (starts(first, 0xff, 0xfe) || starts(first, 0xfe, 0xff) || everyOtherIsZero(first));
        };
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static boolean starts(byte[] first, int... values) {
        return first.length >= values.length && Arrays.equals(first, 0, values.length, bytes(values), 0, values.length);
    }

    private static boolean starts(byte[] first, String text) {
        return starts(first, text.chars().toArray());
    }

    private static boolean holds(byte[] first, String text) {
        return within(first, FIRST_BYTES, text);
    }

    private static boolean within(byte[] first, int bytes, String text) {
        return new String(first, 0, Math.min(bytes, first.length), StandardCharsets.ISO_8859_1).contains(text);
    }

    private static boolean isZip(byte[] first) {
        return starts(first, 'P', 'K', 3, 4) || starts(first, 'P', 'K', 5, 6);
    }

    /** The words are in the first lines, before which no text of data or JSON comes. */
    private static boolean isPortable(byte[] first) {
        String start = new String(first, 0, Math.min(PORTABLE_HEADER, first.length), StandardCharsets.ISO_8859_1);
        int words = start.indexOf("SPSS PORT FILE");
        return words >= 0 && start.substring(0, words).chars().noneMatch(c -> ",;\t{[\"|".indexOf(c) >= 0);
    }

    private static boolean isMarkup(byte[] first) {
        String start = new String(first, 0, Math.min(START, first.length), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html");
    }

    /** Whether control characters are near the beginning that no text has there. */
    private static boolean isBinary(byte[] first) {
        for (int i = 0; i < Math.min(START, first.length); i++) {
            if (first[i] >= 0 && first[i] < '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean everyOtherIsZero(byte[] first) {
        int pairs = Math.min(START, first.length) / 2;
        int low = 0;
        int high = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            low += first[i] == 0 ? 1 : 0;
            high += first[i + 1] == 0 ? 1 : 0;
        }
        return pairs >= 4 && ((low == pairs && high == 0) || (high == pairs && low == 0));
    }

    /** What it is and what helps, for example {@code this is a zip archive, not text: unpack it first}. */
    @Override
    public String toString() {
        return "this is " + words + ", not text in UTF-8: " + advice;
    }
}
