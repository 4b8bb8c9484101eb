package org.sklad.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes drawings as the pages of a PDF. Rectangles are vectors, text uses an embedded subset of our fonts, and pictures stay JPEG.
 * Letters that need shaping are outlines with their text (ActualText), so that they can be searched and read aloud. The same drawings give
 * the same bytes: the file contains no time and no random value.
 */
public final class PdfPages {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private static final COSName SPAN = COSName.getPDFName("Span");
    private static final float PERCENT = 100;

    /** PDFBox makes the two ids of the file from this instead of the time. */
    private static final long SEED = 1L;

    private final Fonts fonts;
    private final PDDocument document = new PDDocument();
    private final Map<Typeface, PDFont> embedded = new EnumMap<>(Typeface.class);

    /** The fonts that are given back once the file is whole. A document that fails gives back none, whatever state they are in. */
    private final Map<Typeface, TrueTypeFont> lent = new EnumMap<>(Typeface.class);

    private final Map<String, PDPropertyList> said = new HashMap<>();
    private final Map<String, PDImageXObject> pictures = new HashMap<>();

    private PdfPages(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Returns the file. Viewers are instructed to print it at its own size.
     *
     * @param title shown by viewers; nothing about a person
     * @param language BCP 47 tag of the text
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
            pages.lent.forEach((face, font) -> fonts.file(face).giveBack(font));
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
                } else if (mark instanceof Mark.Shape shape) {
                    AffineTransform upright = new AffineTransform(1, 0, 0, -1, 0, drawing.heightMm());
                    draw(content, shape.outline().getPathIterator(upright));
                } else if (mark instanceof Mark.Picture picture) {
                    show(content, drawing, picture);
                }
            }
        }
    }

    /** Shows a picture. The file contains it once, however many pages show it, as the JPEG that it is. */
    private void show(PDPageContentStream content, Drawing drawing, Mark.Picture picture) throws IOException {
        String hash = picture.logo().sha256();
        if (!pictures.containsKey(hash)) {
            pictures.put(
                    hash,
                    JPEGFactory.createFromByteArray(document, picture.logo().jpeg()));
        }
        Area area = picture.area();
        content.drawImage(
                Objects.requireNonNull(pictures.get(hash)),
                points(area.xMm()),
                points(drawing.heightMm() - area.yMm() - area.heightMm()),
                points(area.widthMm()),
                points(area.heightMm()));
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
        double x = text.xMm();
        double y = drawing.heightMm() - text.baselineMm();
        for (TextRun run : fonts.runs(text)) {
            if (run instanceof TextRun.Shaped shaped) {
                for (TextRun.Letter letter : shaped.letters()) {
                    write(content, text, letter, x, y);
                }
            } else {
                content.beginText();
                content.setFont(embedded(text.face()), points(text.sizeMm()));
                content.setHorizontalScaling((float) (PERCENT * text.widthShare()));
                content.newLineAtOffset(points(x), points(y));
                content.showText(run.text());
                content.setHorizontalScaling(PERCENT);
                content.endText();
            }
            x += run.advance() * text.sizeMm() * text.widthShare();
        }
    }

    /**
     * Writes the outline of a letter and an invisible blank of the same width. Readers take the position of a letter from the
     * blank, and ignore a mark without text. Each letter is marked separately, because readers order right-to-left words by the
     * positions of their letters.
     */
    private void write(PDPageContentStream content, Mark.Text text, TextRun.Letter letter, double x, double y)
            throws IOException {
        content.beginMarkedContent(SPAN, said(letter.text()));
        double widthMm = text.sizeMm() * text.widthShare();
        AffineTransform place = new AffineTransform(widthMm, 0, 0, -text.sizeMm(), x, y);
        draw(content, letter.outline().getPathIterator(place));
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        content.setFont(embedded(text.face()), points(text.sizeMm()));
        double blank = fonts.file(text.face()).advance(' ');
        content.setHorizontalScaling((float) (PERCENT * text.widthShare() * letter.advance() / blank));
        content.newLineAtOffset(points(x + letter.left() * widthMm), points(y));
        content.showText(" ");
        content.setHorizontalScaling(PERCENT);
        content.setRenderingMode(RenderingMode.FILL);
        content.endText();
        content.endMarkedContent();
    }

    private PDPropertyList said(String letter) {
        return said.computeIfAbsent(letter, text -> {
            COSDictionary properties = new COSDictionary();
            properties.setString(COSName.ACTUAL_TEXT, text);
            return PDPropertyList.create(properties);
        });
    }

    private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        boolean drawn = !path.isDone();
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(points(to[0]), points(to[1]));
                case PathIterator.SEG_LINETO -> content.lineTo(points(to[0]), points(to[1]));
                case PathIterator.SEG_QUADTO -> cubic(content, x, y, to);
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo(
                            points(to[0]), points(to[1]), points(to[2]), points(to[3]), points(to[4]), points(to[5]));
                default -> content.closePath();
            }
            int last = lastPoint(path.currentSegment(to));
            x = to[last];
            y = to[last + 1];
        }
        if (drawn) {
            content.fill();
        }
    }

    /** Writes a quadratic curve as the equal cubic one, because PDF has no quadratic curves. */
    private static void cubic(PDPageContentStream content, double x, double y, double[] to) throws IOException {
        content.curveTo(
                points(x + 2 * (to[0] - x) / 3),
                points(y + 2 * (to[1] - y) / 3),
                points(to[2] + 2 * (to[0] - to[2]) / 3),
                points(to[3] + 2 * (to[1] - to[3]) / 3),
                points(to[2]),
                points(to[3]));
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
        };
    }

    private PDFont embedded(Typeface face) throws IOException {
        if (!embedded.containsKey(face)) {
            TrueTypeFont font = fonts.file(face).lend();
            lent.put(face, font);
            embedded.put(face, PDType0Font.load(document, font, true));
        }
        return Objects.requireNonNull(embedded.get(face));
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }
}
