package org.surveystats.response;

import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;

/**
 * What is compared: a trust, a site, a library service. Parts that are not known are empty.
 *
 * @param code the unit's code in the data
 * @param name its name for readers
 * @param region where it lies
 * @param contact whom to ask
 * @param predecessors codes of units that were merged into it
 */
public record Unit(String code, String name, String region, String contact, List<String> predecessors) {
    /**
     * Checks that code and name are there.
     *
     * @param code the unit's code in the data
     * @param name its name for readers
     * @param region where it lies
     * @param contact whom to ask
     * @param predecessors codes of units that were merged into it
     * @throws IllegalArgumentException if code or name is blank
     */
    public Unit {
        Argument.text("code", code);
        Argument.text("name", name);
        Objects.requireNonNull(region, "region must not be null");
        Objects.requireNonNull(contact, "contact must not be null");
        predecessors = List.copyOf(predecessors);
    }

    /**
     * A unit of which only code and name are known.
     *
     * @param code the unit's code in the data
     * @param name its name for readers
     * @return the unit
     */
    public static Unit of(String code, String name) {
        return new Unit(code, name, "", "", List.of());
    }

    /** Code, name and, if known, region. */
    @Override
    public String toString() {
        return code + " " + name + (region.isEmpty() ? "" : " (" + region + ")");
    }
}
