package org.sklad.phone.app;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The box of the program, drawn as an icon for the home screen of a phone. */
final class AppIcon {
    /** Corners of the box in a square of 24 units: its outline, the edge of its lid, and the edge towards the viewer. */
    private static final double[][] LINES = {
        {4, 8, 12, 4, 20, 8, 20, 16, 12, 20, 4, 16, 4, 8}, {4, 8, 12, 12, 20, 8}, {12, 12, 12, 20}
    };

    private static final int UNITS = 24;

    /** Units left free at each side: a launcher cuts the corners. */
    private static final int MARGIN = 4;

    private AppIcon() {}

    /** Returns the icon as PNG with this many pixels a side. */
    static byte[] png(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1d5fbf));
        pen.fillRect(0, 0, pixels, pixels);
        double scale = (double) pixels / (UNITS + 2 * MARGIN);
        pen.scale(scale, scale);
        pen.translate(MARGIN, MARGIN);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(1.8F, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double[] line : LINES) {
            Path2D path = new Path2D.Double();
            path.moveTo(line[0], line[1]);
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(line[i], line[i + 1]);
            }
            pen.draw(path);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
