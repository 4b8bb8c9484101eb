package org.sklad.labels;

import java.nio.file.Path;
import java.util.Optional;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.pdf.Fonts;

/** The files of {@code labels/}. They are read when a server needs them; commands do not need them. */
public final class LabelsFeature implements Feature {
    private final Base base;
    private final Path folder;
    private final Fonts fonts = Fonts.bundled();
    private Optional<LabelFiles> files = Optional.empty();
    private Optional<PaperLanguages> languages = Optional.empty();

    /**
     * Creates the feature without reading the files.
     *
     * @param folder the folder with media, designs and languages
     */
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
