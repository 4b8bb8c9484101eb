package org.sklad.labels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.pdf.Dots;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.PdfPages;
import org.sklad.platform.pdf.PngPicture;
import org.sklad.platform.pdf.SvgPicture;

/** Draws labels on sheets and rolls. The same order with the same contents gives the same bytes. */
public final class LabelSheets {
    /** A hundred sheets of the smallest labels. A higher number is a typing error. */
    private static final int MOST_LABELS = 6500;

    private static final String LANGUAGE = "bg";

    private final LabelFiles files;
    private final Fonts fonts;

    public LabelSheets(LabelFiles files, Fonts fonts) {
        this.files = files;
        this.fonts = fonts;
    }

    /** Returns all media by name. */
    public SortedMap<String, Medium> media() {
        return Collections.unmodifiableSortedMap(files.media());
    }

    /** Returns the kind of label of each design, by the design's name. */
    public SortedMap<String, LabelKind> designs() {
        SortedMap<String, LabelKind> kinds = new TreeMap<>();
        files.designs().forEach((name, design) -> kinds.put(name, design.kind()));
        return kinds;
    }

    /** Returns the files that are left out, with the reasons. */
    public List<LabelFault> faults() {
        return List.copyOf(files.faults());
    }

    /**
     * Returns true if sample contents of the usual maximum length fit. A longer label that does not fit is refused when it is
     * drawn.
     */
    public boolean fits(String design, String medium) {
        Design found = design(design);
        return new Layout(fonts, medium(medium))
                .place(found, LabelSamples.of(found.kind()))
                .isPresent();
    }

    /**
     * Draws the labels, one after another, across first.
     *
     * @throws InvalidFields if the design or medium does not exist, the design is for another kind, the start is outside the
     *     sheet, there are no copies or more than 6,500 labels, a picture has more than one page, or ZPL is ordered for a sheet
     * @throws Refused if a content would not be readable
     * @throws org.sklad.platform.pdf.GlyphMissing if no font has a character
     */
    public byte[] draw(LabelOrder order, List<LabelContent> contents) {
        Medium medium = medium(order.medium());
        List<PlacedLabel> labels = placed(order, medium, contents).stream()
                .flatMap(label -> Collections.nCopies(order.copies(), label).stream())
                .toList();
        Papers papers = new Papers(fonts, order.medium(), medium, order.calibration());
        return order.format() == LabelFormat.ZPL
                ? new Zpl(fonts, medium, order.calibration()).of(labels)
                : written(order, medium, papers.of(labels, order.startAt()));
    }

    /** Makes the refusals of {@link #draw} without drawing. */
    public void check(LabelOrder order, List<LabelContent> contents) {
        placed(order, medium(order.medium()), contents);
    }

    private List<PlacedLabel> placed(LabelOrder order, Medium medium, List<LabelContent> contents) {
        Design design = design(order.design());
        require(order, medium, design, contents);
        Layout layout = new Layout(fonts, medium);
        List<PlacedLabel> labels = new ArrayList<>();
        for (LabelContent content : contents) {
            labels.add(layout.place(design, content)
                    .orElseThrow(() -> Refused.rule(
                            "labels.label-does-not-fit",
                            order.design(),
                            medium.title(),
                            medium.label().width(),
                            medium.label().height())));
        }
        return labels;
    }

    /**
     * Draws a page to measure a printer's tray and to hold against a sheet of labels: rulers from the edges, crosses, and the
     * outline of every label.
     *
     * @param lines the instructions for measuring and entering, in the reader's language
     */
    public byte[] calibrationPage(String medium, Calibration calibration, String language, List<String> lines) {
        Medium found = medium(medium);
        Drawing page = new CalibrationPage(fonts, found, calibration).of(lines);
        return PdfPages.write(fonts, medium, language, List.of(page));
    }

    private byte[] written(LabelOrder order, Medium medium, List<Drawing> pages) {
        if (order.format().isPicture() && pages.size() > 1) {
            throw invalid("format", Message.of("labels.one-page", pages.size(), medium.labelsOnPage()));
        }
        return switch (order.format()) {
            case PNG -> PngPicture.of(Dots.of(fonts, pages.get(0), medium.dots()), medium.dots());
            case SVG -> SvgPicture.of(fonts, pages.get(0)).getBytes(StandardCharsets.UTF_8);
            case PDF, ZPL -> PdfPages.write(fonts, order.medium(), LANGUAGE, pages);
        };
    }

    private static void require(LabelOrder order, Medium medium, Design design, List<LabelContent> contents) {
        if (contents.isEmpty()) {
            throw invalid("refs", Message.of("labels.nothing"));
        }
        if (order.startAt() < 1 || order.startAt() > medium.labelsOnPage()) {
            throw invalid("startAt", Message.of("platform.field.between", 1, medium.labelsOnPage()));
        }
        long labels = (long) order.copies() * contents.size();
        if (order.copies() < 1 || labels > MOST_LABELS) {
            throw invalid("copies", Message.of("labels.too-many", labels, MOST_LABELS));
        }
        if (order.format() == LabelFormat.ZPL && !medium.isRoll()) {
            throw invalid("format", Message.of("labels.zpl-for-rolls", medium.title()));
        }
        if (contents.stream()
                .anyMatch(each -> each.code().kind() != design.kind().code())) {
            throw invalid("design", Message.of("labels.other-kind", order.design()));
        }
    }

    private Medium medium(String name) {
        return Optional.ofNullable(files.media().get(name))
                .orElseThrow(() -> invalid("medium", Message.of("labels.no-such-medium", name)));
    }

    private Design design(String name) {
        return Optional.ofNullable(files.designs().get(name))
                .orElseThrow(() -> invalid("design", Message.of("labels.no-such-design", name)));
    }

    private static InvalidFields invalid(String field, Message message) {
        return new InvalidFields(field, message);
    }
}
