package org.surveystats.io.architecture.planted.knot;

/** Knows what is within the hen. */
public record Egg(Hen.Nest nest) {}
