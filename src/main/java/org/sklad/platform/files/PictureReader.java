package org.sklad.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes uploaded pictures after checking their header, because a small file can contain a picture that fills the memory. It
 * decodes one picture at a time in the whole program: each takes up to 48 MB for a moment, a signature less.
 */
public final class PictureReader {
    /** A photo with four times the wanted pixels in 24 bits each. */
    private static final long MOST_DECODED = 48_000_000;

    private static final ReentrantLock DECODING = new ReentrantLock(true);

    private PictureReader() {}

    /**
     * The limits of a picture by its header.
     *
     * @param longestEdge in pixels: a decoder keeps at least one row in memory, and a picture can be a single row
     * @param mostPixels of the whole picture
     */
    public record Limits(int longestEdge, long mostPixels) {
        void require(long width, long height) {
            if (width * height > mostPixels) {
                throw PhotoRefused.tooManyPixels(width * height, mostPixels);
            }
            if (Math.max(width, height) > longestEdge) {
                throw PhotoRefused.tooLong(Math.max(width, height), longestEdge);
            }
        }
    }

    /**
     * Decodes every pixel of a PNG.
     *
     * @throws PhotoRefused if it is no PNG, unreadable, or beyond the limits
     */
    public static BufferedImage png(byte[] sent, Limits limits) {
        if (PictureKind.of(sent).filter(kind -> kind == PictureKind.PNG).isEmpty()) {
            throw PhotoRefused.unreadable();
        }
        return alone(() -> decoded(PictureKind.PNG, sent, limits, Integer.MAX_VALUE));
    }

    /** Runs a decoder while no other one runs. */
    static <T> T alone(Supplier<T> work) {
        DECODING.lock();
        try {
            return work.get();
        } finally {
            DECODING.unlock();
        }
    }

    private static long bytes(ImageReader reader, long width, long height) throws IOException {
        int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
        return width * height * Math.max(bits, Byte.SIZE) / Byte.SIZE;
    }

    /** Reads the size of a JPEG from its header. */
    static Photo sized(byte[] jpeg) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(PictureKind.JPEG.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return new Photo(jpeg, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException broken) {
            throw PhotoRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    /** Decodes a picture; of a larger one every second, third… pixel. Call it only within {@link #alone}. */
    static BufferedImage decoded(PictureKind kind, byte[] sent, Limits limits, int wantedEdge) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            limits.require(width, height);
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / wantedEdge);
            while (wantedEdge < Integer.MAX_VALUE && bytes(reader, width / step, height / step) > MOST_DECODED) {
                step++;
            }
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } catch (PhotoRefused tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) {
            // The readers throw different exceptions for a broken file.
            throw PhotoRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }
}
