package org.surveystats.io.architecture.planted.knot;

/** Knows the egg, which knows her nest: a planted knot. */
public record Hen(Egg egg) {
    /** Of the hen's file. */
    public record Nest(int twigs) {}
}
