package org.sklad.platform.pdf;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small picture of lines of one width, on a square of 24. */
public final class Icon {
    private static final double SQUARE = 24;
    private static final BasicStroke PEN = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** The distance of the two control points of a quarter circle from its ends, in radii. */
    private static final double QUARTER = 0.5523;

    private static final Pattern COMMAND = Pattern.compile("([MLCZ])([^A-Z]*)");

    private final Path2D outline;

    private Icon(Path2D outline) {
        this.outline = outline;
    }

    /**
     * Creates an icon from lines.
     *
     * @param path an SVG path of the commands M, L, C and Z with absolute numbers
     */
    public static Icon of(String path) {
        Path2D lines = new Path2D.Double();
        Matcher command = COMMAND.matcher(path);
        while (command.find()) {
            double[] to = Arrays.stream(command.group(2).strip().split("[ ,]+"))
                    .filter(each -> !each.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            add(lines, command.group(1), to);
        }
        return new Icon(new Path2D.Double(PEN.createStrokedShape(lines)));
    }

    /** Returns a circle as an icon path. */
    public static String circle(double x, double y, double radius) {
        double bend = radius * QUARTER;
        return path("M", x + radius, y)
                + path("C", x + radius, y + bend, x + bend, y + radius, x, y + radius)
                + path("C", x - bend, y + radius, x - radius, y + bend, x - radius, y)
                + path("C", x - radius, y - bend, x - bend, y - radius, x, y - radius)
                + path("C", x + bend, y - radius, x + radius, y - bend, x + radius, y)
                + "Z";
    }

    private static String path(String command, double... to) {
        StringBuilder path = new StringBuilder(command);
        Arrays.stream(to).forEach(each -> path.append(each).append(' '));
        return path.toString();
    }

    private static void add(Path2D lines, String command, double[] to) {
        switch (command) {
            case "M" -> lines.moveTo(to[0], to[1]);
            case "L" -> {
                for (int i = 0; i < to.length; i += 2) {
                    lines.lineTo(to[i], to[i + 1]);
                }
            }
            case "C" -> {
                for (int i = 0; i < to.length; i += 6) {
                    lines.curveTo(to[i], to[i + 1], to[i + 2], to[i + 3], to[i + 4], to[i + 5]);
                }
            }
            default -> lines.closePath();
        }
    }

    /** Returns the mirrored icon, for right-to-left papers. */
    public Icon mirrored() {
        return new Icon(new Path2D.Double(outline, new AffineTransform(-1, 0, 0, 1, SQUARE, 0)));
    }

    /** Returns the icon at the given size in the upper left corner of the paper. */
    public Mark.Shape mark(double sizeMm) {
        double scale = sizeMm / SQUARE;
        return new Mark.Shape(new Path2D.Double(outline, AffineTransform.getScaleInstance(scale, scale)));
    }
}
