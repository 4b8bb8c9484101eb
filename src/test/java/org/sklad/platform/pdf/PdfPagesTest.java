package org.sklad.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Logo;

class PdfPagesTest {
    private static final Fonts FONTS = Fonts.bundled();

    @TempDir
    Path folder;

    @Test
    void a_picture_on_three_pages_is_in_the_file_once_and_stays_a_jpeg() throws Exception {
        BufferedImage red = new BufferedImage(472, 165, BufferedImage.TYPE_INT_RGB);
        red.createGraphics().fillRect(20, 20, 100, 100);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(red, "jpeg", jpeg);
        Mark.Picture mark = Mark.Picture.of(new Logo("00", jpeg.toByteArray(), 472, 165));
        List<Drawing> pages =
                Collections.nCopies(3, new Drawing(210, 297, List.of(mark.movedBy(50, 30), mark.movedBy(50, 80))));

        byte[] pdf = PdfPages.write(FONTS, "test", "en", pages);

        List<Judges.PdfImage> images = Judges.images(folder, pdf);
        assertThat(images).extracting(Judges.PdfImage::page).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(images)
                .extracting(Judges.PdfImage::object)
                .containsOnly(images.get(0).object());
        assertThat(images).allSatisfy(image -> {
            assertThat(image.width()).isEqualTo(472);
            assertThat(image.height()).isEqualTo(165);
            assertThat(image.encoding()).isEqualTo("jpeg");
            assertThat(image.dpi()).isEqualTo(300);
            assertThat(image.dpiDown()).isEqualTo(300);
        });
        assertThat(pdf.length).isLessThan(jpeg.size() + 3_000);
        assertThat(PdfPages.write(FONTS, "test", "en", pages)).isEqualTo(pdf);
    }

    private static List<Drawing> saying(String text) {
        return List.of(new Drawing(
                210,
                297,
                List.of(
                        new Mark.Text(20, 30, 5, Typeface.REGULAR, text),
                        new Mark.Text(20, 40, 5, Typeface.BOLD, text))));
    }

    /** A document gives its fonts back, and the next one gets them. */
    @Test
    void the_same_text_gives_the_same_bytes_whatever_was_written_before() {
        byte[] first = PdfPages.write(Fonts.load(), "test", "bg", saying("Сапун 12"));
        Fonts used = Fonts.load();
        for (String other : List.of("Different letters: QWXYZ", "سلام", "Щъ")) {
            PdfPages.write(used, "other", "en", saying(other));
            assertThat(PdfPages.write(used, "test", "bg", saying("Сапун 12")))
                    .as("after " + other)
                    .isEqualTo(first);
        }
    }
}
