package org.surveystats.io.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Knots: what refers to each other, directly or by way of others (strongly connected components, Tarjan 1972). */
final class Knots {
    private final References references;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<NavigableSet<String>> knots = new ArrayList<>();

    private Knots(References references) {
        this.references = references;
    }

    /** The knots of two and more, the largest first. */
    static List<NavigableSet<String>> of(References references) {
        Knots search = new Knots(references);
        for (String name : references.targets().keySet()) {
            if (!search.order.containsKey(name)) {
                search.visit(name);
            }
        }
        search.knots.sort(Comparator.comparing(knot -> -knot.size()));
        return search.knots;
    }

    private void visit(String name) {
        int number = order.size();
        order.put(name, number);
        lowest.put(name, number);
        open.push(name);
        for (String target : references.targets().get(name)) {
            if (!order.containsKey(target)) {
                visit(target);
                lowest.merge(name, lowest.get(target), Math::min);
            } else if (open.contains(target)) {
                lowest.merge(name, order.get(target), Math::min);
            }
        }
        if (lowest.get(name) == number) {
            close(name);
        }
    }

    private void close(String name) {
        NavigableSet<String> knot = new TreeSet<>();
        String last;
        do {
            last = open.pop();
            knot.add(last);
        } while (!last.equals(name));
        if (knot.size() > 1) {
            knots.add(knot);
        }
    }
}
