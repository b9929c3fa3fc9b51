package org.surveystats.benchmarks.peer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/** What touching every answer once costs: the physical limits that counting is held against. */
public final class ByteSums {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long EVEN_BYTES = 0x00ff_00ff_00ff_00ffL;
    private static final int MASK = 0xffff;

    /** Words that can be added up before one of four lanes of 16 bits, each taking two bytes a word, could overflow. */
    private static final int WORDS_BEFORE_FLUSH = MASK / (2 * 0xff);

    private ByteSums() {}

    /** The plain loop over each column. */
    public static long plain(List<byte[]> columns) {
        long sum = 0;
        for (byte[] column : columns) {
            sum += plain(column);
        }
        return sum;
    }

    private static long plain(byte[] column) {
        long sum = 0;
        for (byte answer : column) {
            sum += answer;
        }
        return sum;
    }

    /** The same sum of bytes from 0 to 127, eight bytes a step. */
    public static long eightAtOnce(List<byte[]> columns) {
        long sum = 0;
        for (byte[] column : columns) {
            sum += eightAtOnce(column);
        }
        return sum;
    }

    private static long eightAtOnce(byte[] column) {
        long sum = 0;
        int at = 0;
        int last = column.length - Long.BYTES;
        while (at <= last) {
            long lanes = 0;
            int end = Math.min(last, at + (WORDS_BEFORE_FLUSH - 1) * Long.BYTES);
            for (; at <= end; at += Long.BYTES) {
                long word = (long) LONGS.get(column, at);
                lanes += (word & EVEN_BYTES) + (word >>> Byte.SIZE & EVEN_BYTES);
            }
            sum += (lanes & MASK) + (lanes >>> 16 & MASK) + (lanes >>> 32 & MASK) + (lanes >>> 48);
        }
        for (; at < column.length; at++) {
            sum += column[at];
        }
        return sum;
    }

    /** Copies each column into a buffer of its length; gives the last bytes, so that nothing can be left out. */
    public static long copy(List<byte[]> columns, byte[] buffer) {
        long last = 0;
        for (byte[] column : columns) {
            System.arraycopy(column, 0, buffer, 0, column.length);
            last += buffer[column.length - 1];
        }
        return last;
    }
}
