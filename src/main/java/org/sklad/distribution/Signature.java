package org.sklad.distribution;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A signature on the screen: a small PNG, drawn anew in black on white, so that nothing but the strokes is kept. */
final class Signature {
    static final int MOST_BYTES = 100_000;

    /** Of the base64 text, with the head of a data address. */
    static final int MOST_TEXT = 140_000;

    private static final int LONGEST_EDGE = 2_000;
    private static final String DATA = "data:image/png;base64,";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Signature() {}

    /**
     * The picture, checked and drawn anew. Decodes: never within a transaction.
     *
     * @throws InvalidFields at the field for anything but a PNG of at most 100,000 bytes and 2,000 pixels each way
     */
    static byte[] of(String text, String field) {
        byte[] sent = decoded(text, field);
        if (sent.length > MOST_BYTES) {
            throw new InvalidFields(field, Message.of("distribution.signature.too-large"));
        }
        if (!Arrays.equals(sent, 0, Math.min(PNG.length, sent.length), PNG, 0, PNG.length)) {
            throw unreadable(field);
        }
        return drawn(read(sent, field));
    }

    private static byte[] decoded(String text, String field) {
        try {
            return Base64.getDecoder().decode(text.startsWith(DATA) ? text.substring(DATA.length()) : text);
        } catch (IllegalArgumentException notBase64) {
            throw unreadable(field);
        }
    }

    private static BufferedImage read(byte[] sent, String field) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("PNG").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            // The head is read before anything is decoded: a small file can hold a picture that fills the memory.
            if (reader.getWidth(0) > LONGEST_EDGE || reader.getHeight(0) > LONGEST_EDGE) {
                throw new InvalidFields(field, Message.of("distribution.signature.too-large"));
            }
            return reader.read(0);
        } catch (InvalidFields tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException broken) {
            // The reader answers a broken file with whatever it stumbles over.
            throw unreadable(field);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] drawn(BufferedImage strokes) {
        BufferedImage drawn = new BufferedImage(strokes.getWidth(), strokes.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.drawImage(strokes, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "PNG", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    private static InvalidFields unreadable(String field) {
        return new InvalidFields(field, Message.of("distribution.signature.unreadable"));
    }
}
