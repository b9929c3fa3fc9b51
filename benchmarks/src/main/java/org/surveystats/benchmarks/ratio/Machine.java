package org.surveystats.benchmarks.ratio;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the figures were measured on. */
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache");

    private Machine() {}

    /** One line: processor, cores, caches, Java, operating system; what the system does not tell is left out. */
    static String describe() throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(model());
        parts.add(Runtime.getRuntime().availableProcessors() + " cores");
        parts.addAll(caches());
        parts.add(property("java.vm.name") + " " + property("java.runtime.version"));
        parts.add(property("os.name") + " " + property("os.version"));
        return String.join(", ", parts);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown " + name);
    }

    private static String model() throws IOException {
        if (Files.isReadable(CPU)) {
            for (String line : Files.readAllLines(CPU)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return property("os.arch");
    }

    private static List<String> caches() throws IOException {
        TreeMap<String, String> sizes = new TreeMap<>();
        if (Files.isDirectory(CACHES)) {
            try (DirectoryStream<Path> indices = Files.newDirectoryStream(CACHES, "index*")) {
                for (Path index : indices) {
                    String type = Files.readString(index.resolve("type")).strip();
                    if (!type.equals("Instruction")) {
                        String level = Files.readString(index.resolve("level")).strip();
                        sizes.put(
                                "L" + level,
                                Files.readString(index.resolve("size")).strip());
                    }
                }
            }
        }
        return sizes.entrySet().stream()
                .map(size -> size.getKey() + " " + size.getValue())
                .toList();
    }
}
