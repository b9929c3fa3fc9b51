package org.surveystats.io.architecture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of classes in a class file: its constants (JVM Specification 4.4) hold all that its code and signatures
 * name.
 */
final class CompiledNames {
    private static final Pattern NAME = Pattern.compile("(?:\\w+/)+[\\w$]+");

    private CompiledNames() {}

    /** The names that a class file, in a folder or a jar, has among its constants; some may be of no class. */
    static Set<String> of(URI file) {
        Set<String> names = new TreeSet<>();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(file.toURL().openStream()))) {
            in.skipNBytes(8);
            int constants = in.readUnsignedShort();
            for (int index = 1; index < constants; index++) {
                int tag = in.readUnsignedByte();
                if (tag == 1) {
                    NAME.matcher(in.readUTF())
                            .results()
                            .forEach(
                                    name -> names.add(ofDescriptor(name.group()).replace('/', '.')));
                } else {
                    in.skipNBytes(length(tag));
                    // A long or double takes the next number too.
                    index += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** In a descriptor an L stands before the name, with letters of primitive types before it. */
    private static String ofDescriptor(String name) {
        int start = name.indexOf("org/");
        return name.substring(Math.max(start, 0));
    }

    private static int length(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IllegalStateException("no tag of a constant: " + tag);
        };
    }
}
