package org.surveystats.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks states that are unsigned bytes, eight at a time: each batch that is decoded passes here. */
final class StateBytes {
    /** What {@link #firstAbove} gives when there is none. */
    static final int NONE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

    private StateBytes() {}

    /**
     * The first row whose state is too large.
     *
     * @param largest the largest state there may be, 0 to 255
     */
    static int firstAbove(byte[] states, int largest) {
        boolean small = largest <= Byte.MAX_VALUE;
        // Added to the lower seven bits of a byte it reaches the top bit where they are above those of the largest.
        long carry = (Byte.MAX_VALUE - (largest & Byte.MAX_VALUE)) * EACH_BYTE;
        long above = 0;
        int row = 0;
        for (; row + Long.BYTES <= states.length; row += Long.BYTES) {
            long word = (long) EIGHT.get(states, row);
            long low = (word & LOW_BITS) + carry;
            above |= small ? low | word : low & word;
        }
        return (above & TOP_BITS) == 0 ? firstAbove(states, largest, row) : firstAbove(states, largest, 0);
    }

    private static int firstAbove(byte[] states, int largest, int from) {
        for (int row = from; row < states.length; row++) {
            if ((states[row] & 0xff) > largest) {
                return row;
            }
        }
        return NONE;
    }
}
