package org.surveystats.io.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.file.FileKind;

/**
 * The text of a file, whatever it is written in: as UTF-8, not compressed, without a byte-order mark and without what
 * DOS programs end files with.
 *
 * @param utf8 the text; to be closed, which leaves the file's stream open
 * @param told how the encoding was told, if it was
 */
record CsvText(InputStream utf8, List<String> told) implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);
    private static final int BIG_ENDIAN = 0xfe;
    private static final int LITTLE_ENDIAN = 0xff;

    /**
     * Begins to read a file, by its first bytes, not its name: files are renamed and streams have no name.
     *
     * @param encoding as was set
     * @throws InvalidSourceException if it is a file of another kind, zipped or not
     */
    static CsvText open(InputStream in, String source, Optional<Charset> encoding, CsvLimits limits)
            throws IOException {
        // What unzipping reads of headers it reads byte by byte.
        PushbackInputStream start = new PushbackInputStream(new BufferedInputStream(new Unclosed(in), BUFFER), 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        InputStream content =
                gzip ? new GzipParts(new LimitedStream(start, limits.compressedBytes(), "compressed")) : start;
        PushbackInputStream plain = new PushbackInputStream(
                new LimitedStream(content, limits.bytes(), "decompressed"), FileKind.FIRST_BYTES);
        byte[] first = plain.readNBytes(FileKind.FIRST_BYTES);
        plain.unread(first);
        Optional<FileKind> kind = FileKind.of(first);
        boolean utf16 = kind.filter(found -> found == FileKind.UTF_16).isPresent();
        if (encoding.isEmpty() && utf16) {
            Charset told = utf16(first);
            return new CsvText(
                    settled(new Transcoding(plain, told)),
                    List.of("encoding " + told.name() + ", told from its first bytes"));
        }
        if (kind.isPresent() && !encoding.filter(set -> isOf(set, kind.get())).isPresent()) {
            throw new InvalidSourceException(
                    source,
                    encoding.isPresent() && isText(kind.get())
                            ? kind.get() + ", or set layout.file.encoding to the encoding of the file: it is "
                                    + encoding.get().name()
                            : kind.get().toString());
        }
        boolean utf8 =
                encoding.filter(set -> !set.equals(StandardCharsets.UTF_8)).isEmpty();
        if (!utf8 && Arrays.equals(Arrays.copyOf(first, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            throw new InvalidSourceException(
                    source,
                    "begins with the byte-order mark of UTF-8: leave layout.file.encoding out, which is "
                            + encoding.get().name());
        }
        return new CsvText(settled(utf8 ? plain : new Transcoding(plain, encoding.get())), List.of());
    }

    private static boolean isText(FileKind kind) {
        return kind == FileKind.UTF_16 || kind == FileKind.UTF_32;
    }

    private static boolean isOf(Charset encoding, FileKind kind) {
        String name = encoding.name().toUpperCase(Locale.ROOT);
        return isText(kind) && name.contains(kind == FileKind.UTF_16 ? "UTF-16" : "UTF-32");
    }

    /** By the byte-order mark, otherwise by which bytes are zero. */
    private static Charset utf16(byte[] first) {
        int one = first[0] & 0xff;
        int two = first[1] & 0xff;
        boolean marked = (one == BIG_ENDIAN && two == LITTLE_ENDIAN) || (one == LITTLE_ENDIAN && two == BIG_ENDIAN);
        boolean bigEndian = marked ? one == BIG_ENDIAN : one == 0;
        return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Without a byte-order mark at the beginning and Ctrl-Z at the end. */
    private static InputStream settled(InputStream text) throws IOException {
        PushbackInputStream from = new PushbackInputStream(new EndMark(text), BYTE_ORDER_MARK.length);
        byte[] first = from.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            from.unread(first);
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        utf8.close();
    }

    /** Lets the unzipping be closed while the caller's stream stays open. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The caller closes the stream that the caller opened.
        }
    }
}
