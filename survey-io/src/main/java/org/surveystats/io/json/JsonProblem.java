package org.surveystats.io.json;

import java.util.OptionalInt;

/** One thing wrong in a document: the JSON path, the line if there is one, what is wrong and what is allowed. */
record JsonProblem(String path, OptionalInt line, String problem) {}
