package org.surveystats.io.architecture;

import java.util.ArrayList;
import java.util.List;

/** A box of the picture, or a bend: what an arrow takes of a row that it passes. */
final class PictureNode {
    private static final int BEND = 14;
    private static final int LETTER = 7;
    private static final int MARGIN = 20;

    final String name;
    final int width;
    final List<PictureNode> above = new ArrayList<>();
    final List<PictureNode> below = new ArrayList<>();
    double x;

    private PictureNode(String name, int width) {
        this.name = name;
        this.width = width;
    }

    static PictureNode box(String name) {
        return new PictureNode(name, name.length() * LETTER + MARGIN);
    }

    static PictureNode bend() {
        return new PictureNode("", BEND);
    }

    boolean isBend() {
        return name.isEmpty();
    }

    /** The arrow goes down to the other. */
    void to(PictureNode other) {
        below.add(other);
        other.above.add(this);
    }
}
