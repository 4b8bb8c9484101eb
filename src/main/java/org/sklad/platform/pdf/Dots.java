package org.sklad.platform.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A drawing as black or white dots of a printer, without shades. Rectangles end at whole dots, so a bar whose width is a whole
 * number of dots keeps it.
 */
public final class Dots {
    private static final double INCH_MM = 25.4;
    private static final int BYTE = 8;

    private final BufferedImage picture;

    private Dots(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    }

    /**
     * Renders a drawing.
     *
     * @param dpi dots per inch; at 203, a dot is 25.4/203 mm and not 1/8
     */
    public static Dots of(Fonts fonts, Drawing drawing, int dpi) {
        double perMm = dpi / INCH_MM;
        Dots dots = new Dots(number(drawing.widthMm() * perMm), number(drawing.heightMm() * perMm));
        Graphics2D pen = dots.picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, dots.width(), dots.height());
        pen.setColor(Color.BLACK);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Bars bars) {
                bars.areas().forEach(area -> fill(pen, area, perMm));
            } else if (mark instanceof Mark.Text text) {
                pen.fill(AffineTransform.getScaleInstance(perMm, perMm).createTransformedShape(fonts.outline(text)));
            } else if (mark instanceof Mark.Shape shape) {
                pen.fill(AffineTransform.getScaleInstance(perMm, perMm).createTransformedShape(shape.outline()));
            }
        }
        pen.dispose();
        return dots;
    }

    public int width() {
        return picture.getWidth();
    }

    public int height() {
        return picture.getHeight();
    }

    /** Returns the bytes of a row: eight dots each, the last byte padded. */
    public int rowBytes() {
        return (width() + BYTE - 1) / BYTE;
    }

    /** Returns the rows one after another, eight dots a byte, the leftmost in the highest bit. 1 is black; padding is white. */
    public byte[] black() {
        byte[] white = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        byte[] black = new byte[white.length];
        int beyond = rowBytes() * BYTE - width();
        for (int i = 0; i < white.length; i++) {
            boolean last = i % rowBytes() == rowBytes() - 1;
            int mask = last ? 0xff << beyond : 0xff;
            black[i] = (byte) (~white[i] & mask);
        }
        return black;
    }

    private static void fill(Graphics2D pen, Area area, double perMm) {
        int left = number(area.xMm() * perMm);
        int top = number(area.yMm() * perMm);
        int right = number((area.xMm() + area.widthMm()) * perMm);
        int bottom = number((area.yMm() + area.heightMm()) * perMm);
        // A line thinner than a dot stays visible.
        pen.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int number(double dots) {
        return (int) Math.round(dots);
    }
}
