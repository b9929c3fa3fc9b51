package org.surveystats.io.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes in rows, each above all that it refers to, with few crossings of arrows (layered drawing after Sugiyama, 1981).
 *
 * @param rows from the lowest, each from left to right
 */
record PictureRows(List<List<PictureNode>> rows) {
    private static final int SWEEPS = 60;
    private static final int GAP = 22;

    /**
     * Puts boxes into rows.
     *
     * @param references which box refers to which, without circles
     * @param rank the row of each box
     * @param width of the picture
     */
    static PictureRows of(References references, Map<String, Integer> rank, int width) {
        List<List<PictureNode>> rows = new ArrayList<>();
        Map<String, PictureNode> boxes = new HashMap<>();
        references.targets().keySet().forEach(name -> {
            boxes.put(name, PictureNode.box(name));
            while (rows.size() <= rank.get(name)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rank.get(name)).add(boxes.get(name));
        });
        references
                .targets()
                .forEach((name, targets) -> targets.forEach(target -> {
                    PictureNode from = boxes.get(name);
                    for (int row = rank.get(name) - 1; row > rank.get(target); row--) {
                        PictureNode bend = PictureNode.bend();
                        rows.get(row).add(bend);
                        from.to(bend);
                        from = bend;
                    }
                    from.to(boxes.get(target));
                }));
        PictureRows result = new PictureRows(rows);
        result.untangle();
        result.straighten(width);
        result.centre(width);
        return result;
    }

    /** Each node goes to the mean of what it is tied to, from below and from above in turn; the best order is kept. */
    private void untangle() {
        List<List<PictureNode>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean upwards = sweep % 2 == 0;
            for (int i = 1; i < rows.size(); i++) {
                int row = upwards ? i : rows.size() - 1 - i;
                Map<PictureNode, Integer> index = indices(rows.get(upwards ? row - 1 : row + 1));
                Map<PictureNode, Integer> own = indices(rows.get(row));
                Map<PictureNode, Double> mean = new HashMap<>();
                for (PictureNode node : rows.get(row)) {
                    mean.put(
                            node,
                            (upwards ? node.below : node.above)
                                    .stream().mapToInt(index::get).average().orElse(own.get(node)));
                }
                rows.get(row).sort(Comparator.comparing(mean::get));
            }
            if (crossings() < fewest) {
                fewest = crossings();
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, best.get(row));
        }
    }

    private List<List<PictureNode>> copy() {
        List<List<PictureNode>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }

    private static Map<PictureNode, Integer> indices(List<PictureNode> row) {
        Map<PictureNode, Integer> indices = new HashMap<>();
        row.forEach(node -> indices.put(node, indices.size()));
        return indices;
    }

    private long crossings() {
        long crossings = 0;
        for (int row = 1; row < rows.size(); row++) {
            Map<PictureNode, Integer> index = indices(rows.get(row - 1));
            List<Integer> ends = new ArrayList<>();
            for (PictureNode node : rows.get(row)) {
                List<Integer> own = node.below.stream().map(index::get).toList();
                for (int end : own) {
                    crossings += ends.stream().filter(other -> other > end).count();
                }
                ends.addAll(own);
            }
        }
        return crossings;
    }

    private void straighten(int width) {
        rows.forEach(row -> place(row, width, false));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int row = 0; row < rows.size(); row++) {
                place(rows.get(sweep % 2 == 0 ? row : rows.size() - 1 - row), width, true);
            }
        }
    }

    private void centre(int width) {
        double left = width;
        double right = 0;
        for (List<PictureNode> row : rows) {
            for (PictureNode node : row) {
                left = Math.min(left, node.x - node.width / 2.0);
                right = Math.max(right, node.x + node.width / 2.0);
            }
        }
        double shift = (width - left - right) / 2;
        rows.forEach(row -> row.forEach(node -> node.x += shift));
    }

    /**
     * As near to what they are tied to as order and width allow: the mean of packing from the left and from the right.
     */
    private static void place(List<PictureNode> row, int width, boolean tied) {
        double total = row.stream().mapToInt(node -> node.width + GAP).sum();
        double before = GAP;
        double[] wanted = new double[row.size()];
        for (int i = 0; i < wanted.length; i++) {
            PictureNode node = row.get(i);
            double middle = before + node.width / 2.0;
            double slack = Math.max(width - GAP - total, 0);
            double mean = tied ? meanOfTied(node) : middle + slack / 2;
            wanted[i] = Math.min(Math.max(mean, middle), middle + slack);
            before += node.width + GAP;
        }
        double[] left = wanted.clone();
        double[] right = wanted.clone();
        for (int i = 1; i < wanted.length; i++) {
            left[i] = Math.max(left[i], left[i - 1] + distance(row, i));
        }
        for (int i = wanted.length - 2; i >= 0; i--) {
            right[i] = Math.min(right[i], right[i + 1] - distance(row, i + 1));
        }
        for (int i = 0; i < wanted.length; i++) {
            row.get(i).x = (left[i] + right[i]) / 2;
        }
    }

    private static double meanOfTied(PictureNode node) {
        double sum = 0;
        for (PictureNode other : node.above) {
            sum += other.x;
        }
        for (PictureNode other : node.below) {
            sum += other.x;
        }
        int ties = node.above.size() + node.below.size();
        return ties == 0 ? node.x : sum / ties;
    }

    private static double distance(List<PictureNode> row, int index) {
        return (row.get(index - 1).width + row.get(index).width) / 2.0 + GAP;
    }
}
