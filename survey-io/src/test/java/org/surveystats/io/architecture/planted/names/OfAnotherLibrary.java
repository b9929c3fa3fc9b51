package org.surveystats.io.architecture.planted.names;

import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** Names other libraries in public signatures, among them the data binding of JSON. */
public interface OfAnotherLibrary {
    /** Gives one. */
    DynamicTest give();

    /** Takes one. */
    void take(JsonNode node);
}
