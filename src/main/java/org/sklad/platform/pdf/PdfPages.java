package org.sklad.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Drawings as the pages of a PDF: rectangles as vectors, text as text of an embedded part of our fonts. The same drawings give the
 * same bytes: nothing in them comes from a clock or from chance.
 */
public final class PdfPages {
    private static final double POINTS_PER_MM = 72 / 25.4;

    /** PDFBox makes the file's two ids from this where it would take the time. */
    private static final long SEED = 1L;

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private final Map<Typeface, PDFont> embedded = new EnumMap<>(Typeface.class);

    private PdfPages(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The file. Viewers are told to print it in its own size.
     *
     * @param title what viewers show; nothing about a person
     * @param language of the text, as in BCP 47
     */
    public static byte[] write(Fonts fonts, String title, String language, List<Drawing> drawings) {
        PdfPages pages = new PdfPages(fonts);
        try (PDDocument document = pages.document) {
            pages.describe(title, language);
            for (Drawing drawing : drawings) {
                pages.add(drawing);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(String title, String language) {
        document.setDocumentId(SEED);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer("Sklad");
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private void add(Drawing drawing) throws IOException {
        PDRectangle paper = new PDRectangle(points(drawing.widthMm()), points(drawing.heightMm()));
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Mark mark : drawing.marks()) {
                if (mark instanceof Mark.Bars bars) {
                    fill(content, drawing, bars);
                } else if (mark instanceof Mark.Text text) {
                    write(content, drawing, text);
                }
            }
        }
    }

    private static void fill(PDPageContentStream content, Drawing drawing, Mark.Bars bars) throws IOException {
        for (Area area : bars.areas()) {
            content.addRect(
                    points(area.xMm()),
                    points(drawing.heightMm() - area.yMm() - area.heightMm()),
                    points(area.widthMm()),
                    points(area.heightMm()));
        }
        content.fill();
    }

    private void write(PDPageContentStream content, Drawing drawing, Mark.Text text) throws IOException {
        content.beginText();
        content.setFont(embedded(text.face()), points(text.sizeMm()));
        content.newLineAtOffset(points(text.xMm()), points(drawing.heightMm() - text.baselineMm()));
        content.showText(text.text());
        content.endText();
    }

    private PDFont embedded(Typeface face) throws IOException {
        if (!embedded.containsKey(face)) {
            embedded.put(face, PDType0Font.load(document, fonts.file(face).parse(), true));
        }
        return Objects.requireNonNull(embedded.get(face));
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }
}
