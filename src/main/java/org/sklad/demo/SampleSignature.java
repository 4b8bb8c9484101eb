package org.sklad.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Random strokes that look like a signature. */
final class SampleSignature {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 110;

    private SampleSignature() {}

    static List<byte[]> some(int count, Chance chance) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(png(strokes(chance)));
        }
        return all;
    }

    private static Path2D strokes(Chance chance) {
        Path2D path = new Path2D.Double();
        double x = chance.between(15, 40);
        path.moveTo(x, HEIGHT / 2.0);
        while (x < WIDTH - 60) {
            double next = x + chance.between(12, 40);
            path.curveTo(
                    x + chance.between(-8, 14),
                    chance.between(12, HEIGHT - 12),
                    next + chance.between(-14, 8),
                    chance.between(12, HEIGHT - 12),
                    next,
                    HEIGHT / 2.0 + chance.between(-14, 14));
            x = next;
        }
        return path;
    }

    private static byte[] png(Path2D strokes) {
        BufferedImage drawn = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(strokes);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "PNG", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }
}
