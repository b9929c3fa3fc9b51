package org.surveystats.io.architecture.planted.names;

/** Changes in sight of all. */
public final class Changing {
    private int count;

    /** Changes it. */
    public int next() {
        return ++count;
    }
}
