package org.surveystats.io.architecture.planted.cycle.right;

import org.surveystats.io.architecture.planted.cycle.left.Left;

/** Knows the other package. */
public record Right(Left left) {}
