package org.sklad.aid.handouts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.sklad.platform.files.PhotoRefused;
import org.sklad.platform.files.PictureReader;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A signature on the screen: a small PNG, drawn again in black on white, so that only the strokes are stored. */
public final class Signature {
    static final int MOST_BYTES = 100_000;

    /** Maximum length of the base64 text, with the head of a data address. */
    public static final int MOST_TEXT = 140_000;

    /** The pad of the desk has 120,000 pixels. */
    private static final PictureReader.Limits LIMITS = new PictureReader.Limits(2_000, 1_000_000);

    private static final String DATA = "data:image/png;base64,";

    private Signature() {}

    /**
     * Returns the picture, checked and drawn again. Decodes a picture: never call this within a transaction.
     *
     * @throws InvalidFields at the field for anything but a PNG of at most 100,000 bytes, 2,000 pixels each way and a million in all
     */
    static byte[] of(String text, String field) {
        byte[] sent = decoded(text, field);
        if (sent.length > MOST_BYTES) {
            throw tooLarge(field);
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
        try {
            return PictureReader.png(sent, LIMITS);
        } catch (PhotoRefused refused) {
            throw refused.isUnreadable() ? unreadable(field) : tooLarge(field);
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

    private static InvalidFields tooLarge(String field) {
        return new InvalidFields(field, Message.of("handouts.signature.too-large"));
    }

    private static InvalidFields unreadable(String field) {
        return new InvalidFields(field, Message.of("handouts.signature.unreadable"));
    }
}
