package org.sklad.platform.pdf;

import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a drawing as an SVG file in millimetres, with vectors only. Text becomes outlines, because a viewer has other fonts than
 * those that it was measured in. The title contains the text.
 */
public final class SvgPicture {
    private SvgPicture() {}

    public static String of(Fonts fonts, Drawing drawing) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(number(drawing.widthMm()))
                .append("mm\" height=\"")
                .append(number(drawing.heightMm()))
                .append("mm\" viewBox=\"0 0 ")
                .append(number(drawing.widthMm()))
                .append(' ')
                .append(number(drawing.heightMm()))
                .append("\"><title>")
                .append(escaped(said(drawing)))
                .append("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Bars bars) {
                path(svg, bars(bars.areas()), " shape-rendering=\"crispEdges\"");
            } else if (mark instanceof Mark.Text text) {
                path(svg, outline(fonts.outline(text).getPathIterator(null)), "");
            } else if (mark instanceof Mark.Shape shape) {
                path(svg, outline(shape.outline().getPathIterator(null)), "");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void path(StringBuilder svg, String path, String attributes) {
        svg.append("<path").append(attributes).append(" d=\"").append(path).append("\"/>");
    }

    private static String said(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .collect(Collectors.joining(", "));
    }

    private static String bars(List<Area> areas) {
        return areas.stream()
                .map(area -> "M" + number(area.xMm()) + ' ' + number(area.yMm()) + 'h' + number(area.widthMm()) + 'v'
                        + number(area.heightMm()) + "h-" + number(area.widthMm()) + 'z')
                .collect(Collectors.joining());
    }

    private static String outline(PathIterator path) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> segment(text, 'M', points, 2);
                case PathIterator.SEG_LINETO -> segment(text, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> segment(text, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> segment(text, 'C', points, 6);
                default -> text.append('z');
            }
        }
        return text.toString();
    }

    private static void segment(StringBuilder text, char command, double[] points, int count) {
        text.append(command);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(number(points[i]));
        }
    }

    /** Rounds to ten thousandths of a millimetre: much finer than a printer, and short. */
    private static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
