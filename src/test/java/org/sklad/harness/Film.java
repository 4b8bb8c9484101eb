package org.sklad.harness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.sklad.barcodes.Rectangle;
import org.sklad.barcodes.Symbol;

/**
 * The film that the camera of {@link Browser#openWithCamera} sees, over and over: printed codes on a box, held by hand. Each is turned,
 * blurred and noisy. Chromium reads the file when a page opens the camera, so a new film needs the camera to be opened again.
 */
public final class Film {
    /** Square, so that a panel of any shape shows most of it. */
    private static final int SIDE = 960;

    private static final double LABEL_WIDTH = 440;

    /** Chromium plays the film at 30 frames per second. */
    private static final int FRAMES_PER_SECOND = 30;

    private static final double TILT = Math.toRadians(7);
    private static final float[] BLUR = {.06f, .12f, .06f, .12f, .28f, .12f, .06f, .12f, .06f};
    private static final int NOISE = 18;
    private static final Color BOX = new Color(0xb08d60);
    private static final Path FILE = temporary();

    private Film() {}

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("camera", ".mjpeg");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file() {
        return FILE;
    }

    /** Shows one picture as long as the camera is open. */
    public static void show(BufferedImage picture) {
        write(jpeg(picture));
    }

    /** Shows pictures in turn, each for this part of a second. */
    public static void show(double seconds, BufferedImage... pictures) {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (byte[] each : Arrays.stream(pictures).map(Film::jpeg).toList()) {
            for (int frame = 0; frame < seconds * FRAMES_PER_SECOND; frame++) {
                film.writeBytes(each);
            }
        }
        write(film.toByteArray());
    }

    private static void write(byte[] film) {
        try {
            Path written = Files.write(FILE.resolveSibling(FILE.getFileName() + ".new"), film);
            Files.move(written, FILE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a picture without any code. */
    public static BufferedImage nothing() {
        return held(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 1);
    }

    /** Returns a picture of the label or card of a thing, as the operator prints it on a roll. */
    public static BufferedImage label(Client operator, String kind, String ref) {
        Map<String, Object> order = new HashMap<>(OneCentre.form("kind", kind, "refs", List.of(ref), "design", kind));
        order.putAll(Map.of("medium", "roll-57x32-203", "format", "png"));
        return label(operator.bytes("/api/v1/labels", order));
    }

    private static BufferedImage label(byte[] png) {
        try {
            BufferedImage label = ImageIO.read(new ByteArrayInputStream(png));
            return held(label, LABEL_WIDTH / label.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a picture of a symbol on white paper, its modules this many pixels wide. */
    public static BufferedImage symbol(Symbol symbol, double module) {
        int scale = 8;
        int margin = 4 * scale;
        BufferedImage paper = new BufferedImage(
                symbol.width() * scale + 2 * margin, symbol.height() * scale + 2 * margin, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = paper.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        drawing.setColor(Color.BLACK);
        for (Rectangle bar : symbol.bars()) {
            drawing.fillRect(
                    margin + bar.x() * scale, margin + bar.y() * scale, bar.width() * scale, bar.height() * scale);
        }
        drawing.dispose();
        return held(paper, module / scale);
    }

    private static BufferedImage held(BufferedImage paper, double scale) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(BOX);
        drawing.fillRect(0, 0, SIDE, SIDE);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
        place.rotate(TILT);
        place.scale(scale, scale);
        place.translate(-paper.getWidth() / 2.0, -paper.getHeight() / 2.0);
        drawing.drawImage(paper, place, null);
        drawing.dispose();
        BufferedImage blurred = new ConvolveOp(new Kernel(3, 3, BLUR)).filter(picture, null);
        RandomGenerator random = new Random(7);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                blurred.setRGB(x, y, noisy(blurred.getRGB(x, y), random.nextInt(-NOISE, NOISE + 1)));
            }
        }
        return blurred;
    }

    private static int noisy(int rgb, int by) {
        Color colour = new Color(rgb);
        return new Color(bound(colour.getRed() + by), bound(colour.getGreen() + by), bound(colour.getBlue() + by))
                .getRGB();
    }

    private static int bound(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
