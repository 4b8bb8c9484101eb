package org.sklad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotosTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;

    private final Photos photos = new Photos();

    /** Exif 2.32 defines the corners that show the first stored pixel and the last pixel of the first row. */
    @ParameterizedTest
    @CsvSource({"1,TL,TR", "2,TR,TL", "3,BR,BL", "4,BL,BR", "5,TL,BL", "6,TR,BR", "7,BR,TR", "8,BL,TL"})
    void a_photo_is_stored_upright_however_the_camera_was_held(int tag, String first, String lastOfRow)
            throws Exception {
        Photo photo = photos.take(withExif(jpeg(fourCorners()), tag, "Nikon"));

        assertThat(photo.width()).isEqualTo(tag < 5 ? WIDTH : HEIGHT);
        assertThat(photo.height()).isEqualTo(tag < 5 ? HEIGHT : WIDTH);
        BufferedImage seen = read(photo);
        assertThat(at(seen, first)).as("first").isEqualTo("red");
        assertThat(at(seen, lastOfRow)).as("the last pixel of the first row").isEqualTo("green");
    }

    @Test
    void only_the_picture_is_stored() throws Exception {
        byte[] sent = withExif(jpeg(fourCorners()), 1, "taken in room 12");
        assertThat(text(sent)).contains("taken in room 12");

        assertThat(text(photos.take(sent).jpeg())).doesNotContain("room 12").doesNotContain("Exif");
    }

    @Test
    void a_large_photo_becomes_small_enough_to_send() throws Exception {
        Photo photo = photos.take(jpeg(noise(4100, 3000)));

        assertThat(photo.jpeg().length).isLessThanOrEqualTo(Photos.MOST_BYTES);
        assertThat(photo.width()).isBetween(500, Photos.LONGEST_EDGE);
        assertThat((double) photo.width() / photo.height()).isBetween(1.36, 1.38);
        assertThat(read(photo).getWidth()).isEqualTo(photo.width());
    }

    @Test
    void a_long_photo_keeps_its_longest_edge() throws Exception {
        Photo photo = photos.take(png(new BufferedImage(6100, 300, BufferedImage.TYPE_INT_RGB)));

        assertThat(photo.width()).isEqualTo(Photos.LONGEST_EDGE);
        assertThat(photo.height()).isEqualTo(98);
    }

    @Test
    void transparent_areas_become_white() throws Exception {
        Photo photo = photos.take(png(new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB)));

        assertThat(new Color(read(photo).getRGB(15, 15))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"6000, 900, 472, 71", "900, 6000, 25, 165", "480, 170, 466, 165", "100, 30, 100, 30", "4000, 1, 472, 1"
    })
    void a_logo_keeps_its_proportions_at_the_size_of_paper(int width, int height, int wide, int tall) throws Exception {
        Photo logo = photos.takeLogo(png(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB)));

        assertThat(List.of(logo.width(), logo.height())).containsExactly(wide, tall);
        assertThat(new Color(read(logo).getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(Photos.stored(logo.jpeg()).width()).isEqualTo(wide);
        assertThat(Photos.stored(logo.jpeg()).height()).isEqualTo(tall);
    }

    @Test
    void a_logo_is_small_even_if_it_is_noise() throws Exception {
        assertThat(photos.takeLogo(png(noise(1600, 560))).jpeg().length).isBetween(10_000, Photos.LOGO.bytes());
        assertThat(photos.takeLogo(jpeg(noise(1600, 560))).jpeg().length).isLessThanOrEqualTo(Photos.LOGO.bytes());
    }

    /** A logo of thin lines would disappear or become coarse if pixels were skipped. */
    @Test
    void thin_lines_of_a_large_logo_become_grey() throws Exception {
        BufferedImage lines = new BufferedImage(1888, 660, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < lines.getHeight(); y++) {
            for (int x = 0; x < lines.getWidth(); x++) {
                lines.setRGB(x, y, x % 4 == 0 ? 0 : 0xffffff);
            }
        }

        BufferedImage logo = read(photos.takeLogo(png(lines)));

        for (int x = 10; x < 460; x++) {
            assertThat(new Color(logo.getRGB(x, 80)).getRed()).isBetween(170, 210);
        }
    }

    @Test
    void a_small_file_with_a_huge_picture_is_refused_before_it_is_decoded() {
        assertThatThrownBy(() -> photos.take(pngHead(30_000, 30_000)))
                .isInstanceOfSatisfying(PhotoRefused.class, refused -> {
                    assertThat(refused.message().key()).isEqualTo("platform.photo.too-large");
                    assertThat(refused.message().arguments()).containsExactly(900L, 40L);
                });
    }

    /** A row of 33 million pixels is 264 MB, and a decoder holds three rows. */
    @ParameterizedTest
    @CsvSource({"33000000, 1", "1, 33000000", "16001, 1", "1, 16001"})
    void a_picture_longer_than_any_camera_takes_is_refused_before_it_is_decoded(int width, int height) {
        assertThatThrownBy(() -> photos.take(pngHead(width, height)))
                .isInstanceOfSatisfying(PhotoRefused.class, refused -> {
                    assertThat(refused.message().key()).isEqualTo("platform.photo.too-long");
                    assertThat(refused.message().arguments()).containsExactly((long) Math.max(width, height), 16_000L);
                });
    }

    @ParameterizedTest
    @CsvSource({"GIF89a", "<svg/>", "%PDF-1.7", "''", "BM6"})
    void refuses_files_of_other_types_under_any_name(String start) {
        assertThatThrownBy(() -> photos.take(start.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(PhotoRefused.class);
    }

    /** Image readers fail in many ways. Each failure must become an answer. */
    @Test
    void a_broken_file_is_refused_or_read_and_never_fails() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Broken photos, seed " + seed);
        Random random = new Random(seed);
        byte[][] whole = {withExif(jpeg(fourCorners()), 6, "x"), png(fourCorners())};
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] broken = whole[round % 2].clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            if (random.nextBoolean()) {
                broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            try {
                assertThat(photos.take(broken).width()).isPositive();
            } catch (PhotoRefused expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 400);
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return noise;
    }

    private static BufferedImage fourCorners() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        pen.dispose();
        return picture;
    }

    private static String at(BufferedImage picture, String corner) {
        int x = corner.charAt(1) == 'L' ? 4 : picture.getWidth() - 5;
        int y = corner.charAt(0) == 'T' ? 4 : picture.getHeight() - 5;
        Color color = new Color(picture.getRGB(x, y));
        if (color.getRed() > 150) {
            return "red";
        }
        return color.getGreen() > 150 ? "green" : "blue";
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Inserts an APP1 segment with an orientation and a description after the start of the JPEG. */
    private static byte[] withExif(byte[] jpeg, int orientation, String description) {
        byte[] words = description.getBytes(StandardCharsets.ISO_8859_1);
        int beginOfWords = 8 + 2 + 2 * 12 + 4;
        ByteBuffer segment = ByteBuffer.allocate(10 + beginOfWords + words.length + 1);
        segment.put(new byte[] {(byte) 0xff, (byte) 0xe1}).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2);
        segment.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(words.length + 1)
                .putInt(beginOfWords);
        segment.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        segment.putInt(0).put(words).put((byte) 0);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + segment.capacity());
        file.put(jpeg, 0, 2).put(segment.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static byte[] pngHead(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.ISO_8859_1)).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.array());
        ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a})
                .putInt(13)
                .put(head.array());
        file.putInt((int) crc.getValue());
        return file.array();
    }
}
