package org.surveystats.io.architecture.planted.module;

import org.junit.jupiter.api.DynamicTest;

/** Knows what is above, and a library. */
public record Below(Above above, DynamicTest test) {}
