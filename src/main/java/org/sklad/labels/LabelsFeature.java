package org.sklad.labels;

import java.nio.file.Path;
import java.util.Optional;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.pdf.Fonts;

/** The files of {@code labels/}, read when a server wants them: a command does without. */
public final class LabelsFeature implements Feature {
    private final Base base;
    private final Path folder;
    private final Fonts fonts = Fonts.bundled();
    private Optional<LabelFiles> files = Optional.empty();
    private Optional<PaperLanguages> languages = Optional.empty();

    /** @param folder with media, designs and languages */
    public LabelsFeature(Base base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    public Fonts fonts() {
        return fonts;
    }

    public LabelFiles files() {
        LabelFiles read = files.orElseGet(() -> LabelFiles.read(folder));
        files = Optional.of(read);
        return read;
    }

    public PaperLanguages languages() {
        PaperLanguages read = languages.orElseGet(() -> new PaperLanguages(files(), base.messages(), fonts));
        languages = Optional.of(read);
        return read;
    }
}
