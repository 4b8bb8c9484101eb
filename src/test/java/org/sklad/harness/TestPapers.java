package org.sklad.harness;

import java.nio.file.Path;
import org.sklad.installation.Features;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;

/** The languages of papers as the program has them, with all its texts. */
public final class TestPapers {
    private TestPapers() {}

    public static PaperLanguages languages(Fonts fonts) {
        return languages(Path.of("labels"), fonts);
    }

    /** From another folder than that which is shipped. */
    public static PaperLanguages languages(Path folder, Fonts fonts) {
        return new PaperLanguages(LabelFiles.read(folder), messages(), fonts);
    }

    public static Messages messages() {
        return Messages.loadStrictly(Features.MESSAGES);
    }
}
