package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a stream in another encoding, as UTF-8. Bytes that are no text in that encoding are a
 * {@link WrongEncodingException}, once all before them has been given out.
 */
final class Transcoding extends InputStream {
    private static final int BUFFER = 1 << 14;
    private static final int MOST_SHOWN = 4;

    /** The most bytes of a character in UTF-8 by the chars that it has in Java. */
    private static final int MOST_BYTES = 3;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private final ByteBuffer text =
            ByteBuffer.allocate(MOST_BYTES * BUFFER + MOST_BYTES).limit(0);
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean ended;
    private boolean flushed;

    Transcoding(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes of a line are not text in the encoding. */
    static final class WrongEncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        WrongEncodingException(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            transcode();
        }
        int count = Math.min(length, text.remaining());
        text.get(target, offset, count);
        return count;
    }

    private void transcode() throws IOException {
        CoderResult result = decoder.decode(bytes, characters, ended);
        if (result.isUnderflow()) {
            if (ended) {
                flushed = decoder.flush(characters).isUnderflow();
            } else if (characters.position() == 0) {
                fill();
                return;
            }
        }
        characters.flip();
        count();
        text.clear();
        // A decoder gives whole pairs of surrogates, or halves at the end of the characters, which stay for the next.
        CoderResult encoded = encoder.encode(characters, text, flushed);
        text.flip();
        characters.compact();
        if (encoded.isError() || (result.isError() && !text.hasRemaining())) {
            throw wrong(encoded.isError() ? 0 : result.length());
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private void count() {
        char[] array = characters.array();
        for (int i = 0; i < characters.limit(); i++) {
            char c = array[i];
            if (c <= '\r') {
                line += c == '\r' || (c == '\n' && !afterCarriageReturn) ? 1 : 0;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    private WrongEncodingException wrong(int length) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(length, Math.min(MOST_SHOWN, bytes.remaining())); i++) {
            shown.append(i == 0 ? ": byte 0x" : " 0x")
                    .append(Integer.toHexString(bytes.get(bytes.position() + i) & 0xff));
        }
        return new WrongEncodingException("line " + line + " must be " + charset.name() + shown
                + "; set layout.file.encoding to the encoding of the file");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
