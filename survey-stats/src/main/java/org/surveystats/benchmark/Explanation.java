package org.surveystats.benchmark;

import java.util.List;

/**
 * The derivation of a figure in numbers, step by step.
 *
 * @param headline what is explained
 * @param steps from the answers to the band
 */
public record Explanation(String headline, List<Step> steps) {
    /**
     * One step.
     *
     * @param title what is done
     * @param text with which numbers, possibly several lines
     */
    public record Step(String title, String text) {}

    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(headline);
        for (int i = 0; i < steps.size(); i++) {
            all.append('\n').append(i + 1).append(". ").append(steps.get(i).title());
            steps.get(i).text().lines().forEach(line -> all.append("\n   ").append(line));
        }
        return all.toString();
    }
}
