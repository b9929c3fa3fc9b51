package org.surveystats.io.architecture.planted.knot;

import java.util.List;

/** Knows the hens, who do not know the farmer. */
public record Farmer(List<Hen> hens) {}
