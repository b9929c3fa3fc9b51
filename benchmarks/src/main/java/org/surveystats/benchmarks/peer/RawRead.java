package org.surveystats.benchmarks.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reading a file and looking at every byte once: the physical limit of any reader. */
public final class RawRead {
    private static final int BUFFER = 1 << 18;

    private RawRead() {}

    /** The sum of the bytes of a file. */
    public static long sum(Path file) throws IOException {
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long sum = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            int read = channel.read(buffer);
            while (read >= 0) {
                sum += sum(bytes, read);
                read = channel.read(buffer.clear());
            }
        }
        return sum;
    }

    private static long sum(byte[] bytes, int end) {
        long sum = 0;
        for (int i = 0; i < end; i++) {
            sum += bytes[i];
        }
        return sum;
    }
}
