package org.surveystats.io.draft;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.surveystats.io.file.InputFile;

/** The encoding of a file, told from its bytes. */
final class FileLook {
    private static final int BUFFER = 1 << 16;
    private static final int START = 64;
    private static final int LEAST_PAIRS = 4;
    /** Letters of other scripts have no zero byte, separators and digits do. */
    private static final double MOSTLY = 0.6;

    private static final Charset WINDOWS =
            Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;

    private FileLook() {}

    /**
     * The encoding.
     *
     * @return that of a byte-order mark or of zero bytes, otherwise UTF-8 if all of the file is, otherwise Windows-1252
     */
    static Charset encoding(Path file) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(BUFFER);
            Optional<Charset> wide = wide(bytes);
            if (wide.isPresent()) {
                return wide.get();
            }
            return isUtf8(bytes, in) ? StandardCharsets.UTF_8 : WINDOWS;
        } catch (ZipException | EOFException damaged) {
            // Reading the rows tells what is wrong.
            return StandardCharsets.UTF_8;
        }
    }

    /** The bytes, decompressed. */
    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(InputFile.open(file));
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in) : in;
    }

    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int pairs = Math.min(START, bytes.length) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < LEAST_PAIRS || Math.max(even, odd) < MOSTLY * pairs || Math.min(even, odd) > 0) {
            return Optional.empty();
        }
        return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean isUtf8(byte[] first, InputStream rest) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(2 * BUFFER).put(first).flip();
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        boolean ended = false;
        while (true) {
            CoderResult result = decoder.decode(bytes, characters.clear(), ended);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                if (ended) {
                    return true;
                }
                bytes.compact();
                byte[] more = rest.readNBytes(BUFFER);
                ended = more.length < BUFFER;
                bytes.put(more).flip();
            }
        }
    }
}
