package org.surveystats.docs;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of a module as sorted lines of text: what programs outside can name, each line complete in itself, so
 * that a difference of two states reads as lines that came and went.
 */
public final class PublicApi {
    private PublicApi() {}

    /**
     * The API of a module on this class path.
     *
     * @param module the folder or jar of the module
     * @return for each public or protected class of an exported package its declaration and its public and protected
     *     members as reflection writes them, sorted
     * @throws IOException if the module cannot be read
     */
    public static List<String> of(Path module) throws IOException {
        ModuleReference reference = ModuleFinder.of(module).findAll().iterator().next();
        Set<String> exported = reference.descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = reference.open();
                Stream<String> names = reader.list()) {
            Set<String> lines = new TreeSet<>();
            names.filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(PublicApi::load)
                    .filter(type -> exported.contains(type.getPackageName()) && isVisible(type))
                    .forEach(type -> addTo(lines, type));
            return List.copyOf(lines);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()))
                && !type.isAnonymousClass();
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void addTo(Set<String> lines, Class<?> type) {
        lines.add(declaration(type));
        for (Field field : type.getDeclaredFields()) {
            add(lines, field, field.toGenericString());
        }
        for (Executable constructor : type.getDeclaredConstructors()) {
            add(lines, constructor, constructor.toGenericString());
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!isOfEveryObject(method)) {
                add(lines, method, method.toGenericString());
            }
        }
    }

    /** What every object has is not worth a line. */
    private static boolean isOfEveryObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static <M extends Member & AnnotatedElement> void add(Set<String> lines, M member, String text) {
        if (isVisible(member.getModifiers()) && !member.isSynthetic()) {
            lines.add(text + (member.isAnnotationPresent(Deprecated.class) ? " @Deprecated" : ""));
        }
    }

    private static String declaration(Class<?> type) {
        Type above = type.getGenericSuperclass();
        // Newer Java writes what the permitted classes tell anyway.
        String declaration = type.toGenericString().replaceFirst("(non-)?sealed ", "")
                + (above == null || above == Object.class ? "" : " extends " + above.getTypeName())
                + list(" implements ", type.getGenericInterfaces());
        // The bodies of enum constants are nobody's business.
        return type.isSealed() && !type.isEnum()
                ? declaration + list(" permits ", sorted(type.getPermittedSubclasses()))
                : declaration;
    }

    /** Compilers give them in an order of their own. */
    private static Class<?>[] sorted(Class<?>... types) {
        Class<?>[] sorted = types.clone();
        Arrays.sort(sorted, Comparator.comparing(Class::getName));
        return sorted;
    }

    private static String list(String before, Type... types) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", before, ""));
    }
}
