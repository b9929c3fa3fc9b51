package org.surveystats.response;

/**
 * The column of a question that was not asked: there is nothing in it, which is not the same as blanks.
 *
 * @param size the number of rows
 */
public record NotAskedColumn(int size) implements Column {}
