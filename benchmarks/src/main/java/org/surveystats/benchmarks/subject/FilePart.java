package org.surveystats.benchmarks.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some lines of a CSV file whose cells hold no line breaks.
 *
 * @param file the file
 * @param header its first line
 * @param start where the first line of this part begins
 * @param end where the last one ends
 */
record FilePart(Path file, String header, long start, long end) {
    /** About equal parts of a file. */
    static List<FilePart> of(Path file, int number) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file);
                Stream<String> lines = Files.lines(file)) {
            String header = lines.findFirst().orElseThrow() + "\n";
            long first = header.getBytes(UTF_8).length;
            long start = first;
            for (int part = 1; part <= number; part++) {
                long end = lineStart(channel, first + (channel.size() - first) * part / number);
                parts.add(new FilePart(file, header, start, end));
                start = end;
            }
        }
        return parts;
    }

    /** The first beginning of a line at or behind a place. */
    private static long lineStart(FileChannel channel, long place) throws IOException {
        InputStream in = Channels.newInputStream(channel.position(place - 1));
        long at = place;
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            at++;
        }
        return Math.min(at, channel.size());
    }

    /** The header and the lines of this part. */
    InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(file).position(start);
        return new SequenceInputStream(
                new ByteArrayInputStream(header.getBytes(UTF_8)),
                new FirstBytes(Channels.newInputStream(channel), end - start));
    }

    /** A stream cut off behind some bytes. */
    private static final class FirstBytes extends FilterInputStream {
        private long left;

        FirstBytes(InputStream in, long bytes) {
            super(in);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = left > 0 ? super.read(to, offset, (int) Math.min(length, left)) : -1;
            left -= Math.max(read, 0);
            return read;
        }
    }
}
