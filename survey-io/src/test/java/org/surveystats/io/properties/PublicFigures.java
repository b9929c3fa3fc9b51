package org.surveystats.io.properties;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surveystats.benchmark.Analysis;

/**
 * Everything that can be read off an object of the public side: all public accessors without parameters, and all texts,
 * but for the one call that leads to the analyst's side.
 */
final class PublicFigures {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");
    private static final int DEEPEST = 14;

    private final List<String> texts = new ArrayList<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();

    /** The texts, numbers among them in full precision. */
    List<String> texts() {
        return texts;
    }

    /** Simple names of the types of the library that were met. */
    Set<String> types() {
        return types;
    }

    PublicFigures add(Object object) {
        walk(object, 0);
        return this;
    }

    private void walk(Object object, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("deeper than " + DEEPEST + ": " + object.getClass());
        }
        if (object instanceof CharSequence || object instanceof Number || object instanceof Boolean) {
            texts.add(object.toString());
        } else if (object instanceof OptionalDouble
                || object instanceof OptionalInt
                || object instanceof OptionalLong) {
            texts.add(object.toString());
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> walk(value, depth + 1));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                walk(key, depth + 1);
                walk(value, depth + 1);
            });
        } else if (object instanceof Collection<?> collection) {
            if (isOurs(object)) {
                texts.add(object.toString());
            }
            collection.forEach(element -> walk(element, depth + 1));
        } else if (object instanceof Iterable<?> iterable && !isOurs(object)) {
            iterable.forEach(element -> walk(element, depth + 1));
        } else if (object instanceof Stream<?> stream) {
            stream.forEach(element -> walk(element, depth + 1));
        } else if (isOurs(object)) {
            ours(object, depth);
        }
    }

    private static boolean isOurs(Object object) {
        return object.getClass().getName().startsWith("org.surveystats.");
    }

    private void ours(Object object, int depth) {
        types.add(object.getClass().getSimpleName());
        texts.add(object.toString());
        if (object instanceof Enum<?>) {
            return;
        }
        for (Method method : object.getClass().getMethods()) {
            boolean accessor = method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass().getName().startsWith("org.surveystats.")
                    && method.getReturnType() != void.class
                    && !method.getName().equals("hashCode")
                    && method.getReturnType() != Analysis.class
                    && !method.getName().equals("iterator");
            if (accessor) {
                value(method, object).ifPresent(value -> {
                    // What prints alike and comes from the same accessor holds the same figures.
                    if (!isOurs(value) || seen.add(object + "." + method.getName() + "=" + value)) {
                        walk(value, depth + 1);
                    }
                });
            }
        }
    }

    private static Optional<Object> value(Method method, Object object) {
        try {
            return Optional.ofNullable(method.invoke(object));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NoSuchElementException hidden) {
                return Optional.of(String.valueOf(hidden.getMessage()));
            }
            throw new IllegalStateException(method.toString(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }

    /**
     * Texts that hold a number which is the given one, rounded to as many decimals as the text has but at least some.
     */
    List<String> showing(double figure, int fewestDecimals) {
        return texts.stream()
                .filter(text -> {
                    Matcher matcher = NUMBER.matcher(text);
                    boolean found = false;
                    while (matcher.find() && !found) {
                        int point = matcher.group().indexOf('.');
                        int decimals = point < 0 ? 0 : matcher.group().length() - point - 1;
                        double slack = 0.51 * Math.pow(10, -Math.min(decimals, 9));
                        found = decimals >= fewestDecimals
                                && Math.abs(Double.parseDouble(matcher.group()) - figure) <= slack;
                    }
                    return found;
                })
                .toList();
    }

    /** Texts that hold the given whole number. */
    List<String> showing(long count) {
        Pattern whole = Pattern.compile("(?<![0-9.])" + count + "(?![0-9]|\\.[0-9])");
        return texts.stream().filter(text -> whole.matcher(text).find()).toList();
    }
}
