package org.sklad.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Accepts uploaded photos (JPEG or PNG by their bytes, not by their declared type) and redraws each one. Redrawing removes data
 * that a camera or an attacker put beside the picture – place, time, thumbnail, code (ASVS 5.0, 5.2.2 and 5.2.6).
 */
public final class Photos {
    /** More pixels than any phone takes, and a longer edge than any panorama. */
    static final PictureReader.Limits LIMITS = new PictureReader.Limits(16_000, 40_000_000);

    /** Enough to see a crack in a tile on a screen or on paper. */
    static final int LONGEST_EDGE = 2000;

    /** Small enough for a phone on a slow line to show a work order at once. */
    static final int MOST_BYTES = 500_000;

    private static final Target PHOTO =
            new Target(LONGEST_EDGE, LONGEST_EDGE, MOST_BYTES, List.of(0.85f, 0.7f, 0.55f, 0.4f));

    /** 40 mm by 14 mm at 300 dots per inch, small beside the fonts of a paper. */
    static final Target LOGO = new Target(472, 165, 30_000, List.of(0.95f, 0.85f, 0.7f, 0.55f, 0.4f));

    /**
     * The size to which a picture is reduced.
     *
     * @param width at most so many pixels, like the height
     * @param bytes at most so many bytes of the file
     * @param qualities the qualities of the JPEG to try, below 1
     */
    record Target(int width, int height, int bytes, List<Float> qualities) {}

    /**
     * Returns the photo upright, at most {@value #LONGEST_EDGE} pixels long and {@value #MOST_BYTES} bytes large.
     *
     * @throws PhotoRefused if it is no readable JPEG or PNG, has more than 40 megapixels, or has an edge of more than 16,000
     *     pixels
     */
    public Photo take(byte[] sent) {
        return take(sent, PHOTO);
    }

    /**
     * Returns a logo upright and on white, large enough to be printed 40 mm wide or 14 mm high, in at most 30 kB.
     *
     * @throws PhotoRefused as {@link #take} does
     */
    public Photo takeLogo(byte[] sent) {
        return take(sent, LOGO);
    }

    /**
     * Reads the size of a picture that was taken before.
     *
     * @throws PhotoRefused if it is no readable JPEG
     */
    public static Photo stored(byte[] jpeg) {
        return PictureReader.sized(jpeg);
    }

    private static Photo take(byte[] sent, Target target) {
        PictureKind kind = PictureKind.of(sent).orElseThrow(PhotoRefused::unreadable);
        return PictureReader.alone(() -> {
            BufferedImage picture = PictureReader.decoded(kind, sent, LIMITS, LONGEST_EDGE);
            return encoded(upright(picture, Orientation.of(kind, sent), target), target);
        });
    }

    private static BufferedImage upright(BufferedImage stored, Orientation orientation, Target target) {
        double wide = orientation.isTurned() ? target.height() : target.width();
        double tall = orientation.isTurned() ? target.width() : target.height();
        double scale = Math.min(1, Math.min(wide / stored.getWidth(), tall / stored.getHeight()));
        int width = (int) Math.max(1, Math.round(stored.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(stored.getHeight() * scale));
        BufferedImage picture = stored;
        // Drawing at less than half the size would skip pixels.
        for (double left = scale; left <= 0.5; left *= 2) {
            picture = scaled(picture, 0.5);
        }
        AffineTransform turn = orientation.transform(width, height);
        turn.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        return drawn(picture, turn, orientation.isTurned() ? height : width, orientation.isTurned() ? width : height);
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        AffineTransform smaller = AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight());
        return drawn(picture, smaller, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return drawn;
    }

    private static Photo encoded(BufferedImage picture, Target target) {
        BufferedImage present = picture;
        while (true) {
            for (float quality : target.qualities()) {
                byte[] jpeg = jpeg(present, quality);
                if (jpeg.length <= target.bytes()) {
                    return new Photo(jpeg, present.getWidth(), present.getHeight());
                }
            }
            present = scaled(present, 0.75);
        }
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
