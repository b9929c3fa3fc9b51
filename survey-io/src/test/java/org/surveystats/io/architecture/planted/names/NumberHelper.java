package org.surveystats.io.architecture.planted.names;

/** A name that says nothing. */
public record NumberHelper() {}
