package org.surveystats.io.architecture.planted.module;

/** Known from below. */
public record Above() {}
