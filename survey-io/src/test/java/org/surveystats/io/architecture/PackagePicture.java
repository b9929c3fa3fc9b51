package org.surveystats.io.architecture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The packages of the modules as boxes, and as arrows which of them knows which, as SVG. */
final class PackagePicture {
    private static final int WIDTH = 900;
    private static final int ROW = 60;
    private static final int BOX = 26;
    private static final int HEAD = 30;
    private static final List<String> PANELS = List.of("#eef5ef", "#faf4ea", "#eef2fa");
    private static final List<String> LINES = List.of("#4f8a5b", "#a9752a", "#4a6fb5");

    private final List<String> modules;
    private final Map<String, String> moduleOf;
    private final Map<String, Integer> rank = new TreeMap<>();
    private final NavigableMap<Integer, Integer> moduleOfRow = new TreeMap<>();
    private final List<List<PictureNode>> rows;
    private final StringBuilder svg = new StringBuilder();

    private PackagePicture(List<String> modules, Map<String, String> moduleOf, References references) {
        this.modules = modules;
        this.moduleOf = moduleOf;
        rank(references);
        rows = PictureRows.of(references.reduced(), rank, WIDTH).rows();
    }

    /** The picture: the first module lowest, each package above all that it knows. */
    static String of(List<String> modules, Map<String, String> moduleOf, References references) {
        return new PackagePicture(modules, moduleOf, references).draw();
    }

    private void rank(References references) {
        int first = 0;
        for (int module = 0; module < modules.size(); module++) {
            int rows = 0;
            for (String name : references.targets().keySet()) {
                if (moduleOf.get(name).equals(modules.get(module))) {
                    int height = height(name, references);
                    rank.put(name, first + height);
                    moduleOfRow.put(first + height, module);
                    rows = Math.max(rows, height + 1);
                }
            }
            first += rows;
        }
    }

    /** The longest way down within the module. */
    private int height(String name, References references) {
        return references.targets().get(name).stream()
                .filter(target -> moduleOf.get(target).equals(moduleOf.get(name)))
                .mapToInt(target -> 1 + height(target, references))
                .max()
                .orElse(0);
    }

    private String draw() {
        int height = rows.size() * ROW + modules.size() * HEAD;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                .formatted(WIDTH, height, WIDTH, height));
        line("  font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"11\">");
        line("<title>The packages of the modules, each above those that it knows</title>");
        line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>".formatted(WIDTH, height));
        for (int module = modules.size() - 1; module >= 0; module--) {
            drawPanel(module);
        }
        for (int row = rows.size() - 1; row > 0; row--) {
            for (PictureNode node : rows.get(row)) {
                if (!node.isBend()) {
                    drawArrows(node, row);
                }
            }
        }
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (PictureNode node : rows.get(row)) {
                if (!node.isBend()) {
                    drawBox(node, row);
                }
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void drawPanel(int module) {
        List<Integer> own = moduleOfRow.entrySet().stream()
                .filter(row -> row.getValue() == module)
                .map(Map.Entry::getKey)
                .toList();
        int top = middle(own.get(own.size() - 1)) - ROW / 2 - HEAD + 4;
        int bottom = middle(own.get(0)) + ROW / 2;
        line("<rect x=\"2\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>"
                .formatted(top, WIDTH - 4, bottom - top, PANELS.get(module)));
        line("<text x=\"12\" y=\"%d\" font-size=\"13\" font-weight=\"bold\" fill=\"%s\">%s</text>"
                .formatted(top + 19, LINES.get(module), modules.get(module)));
    }

    private int middle(int row) {
        int panels = modules.size() - moduleOfRow.get(row);
        return (rows.size() - 1 - row) * ROW + ROW / 2 + panels * HEAD - 2;
    }

    private void drawBox(PictureNode node, int row) {
        String colour = LINES.get(moduleOfRow.get(row));
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#ffffff\" stroke=\"%s\"/>"
                .formatted(Math.round(node.x - node.width / 2.0), middle(row) - BOX / 2, node.width, BOX, colour));
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#1b1f24\">%s</text>"
                .formatted(Math.round(node.x), middle(row) + 4, node.name));
    }

    private void drawArrows(PictureNode box, int row) {
        Map<PictureNode, Double> starts = ports(box, box.below);
        box.below.forEach(first -> {
            StringBuilder path = new StringBuilder();
            PictureNode from = box;
            PictureNode to = first;
            int at = row;
            double x = starts.get(first);
            path.append("M").append(Math.round(x)).append(' ').append(middle(row) + BOX / 2);
            while (true) {
                double end = to.isBend() ? to.x : ports(to, to.above).get(from);
                int tip = to.isBend() ? 0 : 5;
                curve(path, x, middle(at) + BOX / 2, end, middle(at - 1) - BOX / 2 - tip);
                at--;
                x = end;
                if (!to.isBend()) {
                    break;
                }
                path.append("V").append(middle(at) + BOX / 2);
                from = to;
                to = to.below.get(0);
            }
            String colour = LINES.get(moduleOfRow.get(row));
            line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\" stroke-opacity=\"0.8\"/>"
                    .formatted(path, colour));
            long tip = Math.round(x);
            int y = middle(at) - BOX / 2;
            line("<path d=\"M%d %dl-3 -6h6z\" fill=\"%s\"/>".formatted(tip, y, colour));
        });
    }

    private static void curve(StringBuilder path, double x, int y, double end, int bottom) {
        int half = (y + bottom) / 2;
        path.append(
                "C%d %d %d %d %d %d".formatted(Math.round(x), half, Math.round(end), half, Math.round(end), bottom));
    }

    /** Where the arrows of one side of a box begin or end, beside each other in the order of where they lead. */
    private static Map<PictureNode, Double> ports(PictureNode box, List<PictureNode> others) {
        List<PictureNode> sorted =
                others.stream().sorted(Comparator.comparing(other -> other.x)).toList();
        double step = Math.min(11, (box.width - 14.0) / sorted.size());
        Map<PictureNode, Double> ports = new LinkedHashMap<>();
        for (PictureNode other : sorted) {
            ports.put(other, box.x + (ports.size() - (sorted.size() - 1) / 2.0) * step);
        }
        return ports;
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
