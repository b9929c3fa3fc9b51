package org.surveystats.io.paint;

import java.util.List;
import java.util.Locale;

/** A colour of the screen; red, green and blue are 0 to 255. */
record Colour(int red, int green, int blue) {
    /** Where black and white letters have the same contrast by WCAG 2.2: sqrt(1.05 times 0.05) - 0.05. */
    private static final double EQUAL_CONTRAST = 0.179;

    static Colour of(String hexadecimal) {
        int rgb = Integer.parseInt(hexadecimal, 1, hexadecimal.length(), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The colour at a share of the way from the first of some colours to the last. */
    static Colour along(List<Colour> colours, double share) {
        double way = share * (colours.size() - 1);
        int from = Math.min((int) way, colours.size() - 2);
        return colours.get(from).mixed(colours.get(from + 1), way - from);
    }

    private Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Whether white letters are read more easily on it than black ones. */
    boolean isDark() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < EQUAL_CONTRAST;
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /** As in HTML: #A63603. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
