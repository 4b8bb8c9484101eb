package org.sklad.harness;

import java.nio.file.Path;
import org.sklad.installation.MessagePackages;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.PaperLanguages;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.pdf.Fonts;

/** The languages of papers as in the program, with all its texts. */
public final class TestPapers {
    private TestPapers() {}

    public static PaperLanguages languages(Fonts fonts) {
        return languages(Path.of("labels"), fonts);
    }

    /** Reads the languages from another folder than the shipped one. */
    public static PaperLanguages languages(Path folder, Fonts fonts) {
        return new PaperLanguages(LabelFiles.read(folder), messages(), fonts);
    }

    public static Messages messages() {
        return Messages.loadStrictly(MessagePackages.ALL);
    }
}
