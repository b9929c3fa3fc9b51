package org.surveystats.io.architecture.planted.cycle.left;

import org.surveystats.io.architecture.planted.cycle.right.Right;

/** Knows the other package. */
public record Left(Right right) {}
