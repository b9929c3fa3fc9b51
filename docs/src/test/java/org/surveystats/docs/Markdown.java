package org.surveystats.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's pages. */
final class Markdown {
    static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private Markdown() {}

    /**
     * A block of code of a page.
     *
     * @param page the page
     * @param line where the block starts
     * @param language what stands behind the fence
     * @param text its lines
     */
    record Block(Path page, int line, String language, String text) {
        @Override
        public String toString() {
            return ROOT.relativize(page) + " line " + line;
        }
    }

    static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages =
                    new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md"))
                            .filter(file -> !file.toString().contains("target"))
                            .sorted()
                            .toList());
            for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")) {
                pages.add(ROOT.resolve(page));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Block> blocks(String language) {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            String text = read(page);
            Matcher matcher = BLOCK.matcher(text);
            while (matcher.find()) {
                if (matcher.group(1).equals(language)) {
                    int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
                    blocks.add(new Block(page, line, language, matcher.group(2)));
                }
            }
        }
        return blocks;
    }

    /** The text that a page shows between a block and the next of its language, if it does. */
    static Optional<Block> outputBehind(Block block) {
        int next = blocks(block.language()).stream()
                .filter(other -> other.page().equals(block.page()) && other.line() > block.line())
                .mapToInt(Block::line)
                .min()
                .orElse(Integer.MAX_VALUE);
        return blocks("text").stream()
                .filter(text -> text.page().equals(block.page()))
                .filter(text -> text.line() > block.line() && text.line() < next)
                .findFirst();
    }

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
