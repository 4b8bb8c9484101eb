package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;

class SignatureTest {
    private static final String FIELD = "acknowledgement.image";

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "PNG", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage empty(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    private static String text(byte[] picture) {
        return Base64.getEncoder().encodeToString(picture);
    }

    private static BufferedImage kept(String text) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Signature.of(text, FIELD)));
    }

    private static void isRefused(byte[] sent, String key) {
        assertThatThrownBy(() -> Signature.of(text(sent), FIELD))
                .isInstanceOfSatisfying(InvalidFields.class, refused -> {
                    FieldError only = refused.errors().get(0);
                    assertThat(only.field()).isEqualTo(FIELD);
                    assertThat(only.message().key()).isEqualTo("handouts.signature." + key);
                });
    }

    @Test
    void strokes_are_redrawn_in_black_on_white_without_metadata() throws Exception {
        BufferedImage strokes = empty(600, 200);
        Graphics2D pen = strokes.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(10, 10, 50, 5);
        pen.dispose();
        byte[] sent = png(strokes);
        byte[] withMore = new byte[sent.length + 20];
        System.arraycopy(sent, 0, withMore, 0, sent.length);
        System.arraycopy("hidden".getBytes(StandardCharsets.US_ASCII), 0, withMore, sent.length, 6);

        BufferedImage kept = kept("data:image/png;base64," + text(withMore));

        assertThat(kept.getWidth()).isEqualTo(600);
        assertThat(kept.getHeight()).isEqualTo(200);
        assertThat(new Color(kept.getRGB(20, 12))).isEqualTo(Color.BLACK);
        assertThat(new Color(kept.getRGB(300, 100))).isEqualTo(Color.WHITE);
        assertThat(new String(Signature.of(text(withMore), FIELD), StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden");
    }

    @Test
    void refuses_more_than_100_kilobytes() {
        BufferedImage noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int i = 0; i < 90_000; i++) {
            noise.setRGB(i % 300, i / 300, random.nextInt(0x1000000));
        }
        byte[] sent = png(noise);
        assertThat(sent.length).isGreaterThan(Signature.MOST_BYTES);
        isRefused(sent, "too-large");
    }

    /** A file of a few kilobytes can take megabytes to decode. */
    @Test
    void refuses_too_many_pixels_even_in_a_small_file() {
        isRefused(png(empty(1_001, 1_000)), "too-large");
        isRefused(png(empty(2_001, 1)), "too-large");
        isRefused(png(empty(1, 2_001)), "too-large");
        assertThat(Signature.of(text(png(empty(1_000, 1_000))), FIELD)).isNotEmpty();
        assertThat(Signature.of(text(png(empty(2_000, 500))), FIELD)).isNotEmpty();
    }

    @Test
    void refuses_a_file_that_is_not_a_png() throws Exception {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "JPEG", jpeg);
        isRefused(jpeg.toByteArray(), "unreadable");
        isRefused(new byte[] {1, 2, 3}, "unreadable");
        isRefused(new byte[0], "unreadable");
        byte[] cut = png(empty(50, 50));
        isRefused(java.util.Arrays.copyOf(cut, 40), "unreadable");
        assertThatThrownBy(() -> Signature.of("not base64!", FIELD)).isInstanceOf(InvalidFields.class);
    }
}
