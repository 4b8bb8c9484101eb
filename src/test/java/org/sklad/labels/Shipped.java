package org.sklad.labels;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.sklad.platform.pdf.Fonts;

/** The files and fonts that the project ships, read once for all tests. */
final class Shipped {
    static final Path FOLDER = Path.of("labels");
    static final Fonts FONTS = Fonts.bundled();
    static final LabelFiles FILES = LabelFiles.read(FOLDER);
    static final LabelSheets SHEETS = new LabelSheets(FILES, FONTS);

    private Shipped() {}

    static Medium medium(String name) {
        return Objects.requireNonNull(FILES.media().get(name));
    }

    static Design design(String name) {
        return Objects.requireNonNull(FILES.designs().get(name));
    }

    static byte[] draw(String design, String medium, LabelFormat format, List<LabelContent> contents) {
        return SHEETS.draw(new LabelOrder(design, medium, 1, 1, format, Calibration.NONE), contents);
    }
}
