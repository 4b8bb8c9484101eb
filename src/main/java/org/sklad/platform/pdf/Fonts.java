package org.sklad.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fonts of all printed papers: widths for the layout, and outlines for formats that cannot embed a font. They come with the
 * program, so a paper looks the same on every machine.
 */
public final class Fonts {
    /** Stands for a character that no font has. */
    public static final String SUBSTITUTE = "\ufffd";

    private final Map<Typeface, FontFile> files = new EnumMap<>(Typeface.class);
    private final Map<Typeface, ShapedFont> shaped = new EnumMap<>(Typeface.class);

    private Fonts() {
        for (Typeface face : Typeface.values()) {
            files.put(face, new FontFile(face.file()));
            shaped.put(face, new ShapedFont(face.shapedFile()));
        }
    }

    /** Reads the fonts again. */
    static Fonts load() {
        return new Fonts();
    }

    /** Returns the fonts of the program, which are read once. */
    public static Fonts bundled() {
        return Bundled.FONTS;
    }

    private static final class Bundled {
        private static final Fonts FONTS = load();
    }

    /**
     * Returns the text with accents composed with their letters, as the fonts need it.
     *
     * @throws GlyphMissing if a character is missing in a typeface or is not printable
     */
    public String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints()
                .filter(codePoint -> !isPrintable(codePoint))
                .findFirst()
                .ifPresent(codePoint -> {
                    throw new GlyphMissing(codePoint, text);
                });
        return composed;
    }

    /**
     * Returns a text of one or more lines that anybody may have typed, as a document can print it: each blank as a space, without what is
     * invisible, and with the substitute for each other character that a typeface lacks.
     */
    public String legible(String text) {
        StringBuilder legible = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(each -> {
            if (each == '\n' || isPrintable(each)) {
                legible.appendCodePoint(each);
            } else if (each == '\t' || Character.isSpaceChar(each)) {
                legible.append(' ');
            } else if (!Character.isISOControl(each)
                    && !UCharacter.hasBinaryProperty(each, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                legible.append(SUBSTITUTE);
            }
        });
        return legible.toString();
    }

    /** Returns the same in one line. */
    String legibleLine(String text) {
        return legible(text).replace('\n', ' ');
    }

    /** Returns true if the first letter of the text is read from right to left. */
    public boolean isFromRight(String text) {
        return TextRuns.isFromRight(text, false);
    }

    /** Returns the width of the text for an em square of the given size. */
    public double widthMm(Typeface face, String text, double sizeMm) {
        double ems = 0;
        for (TextRun run : runs(face, text, isFromRight(text))) {
            ems += run.advance();
        }
        return ems * sizeMm;
    }

    /** Returns the parts of a line from left to right. */
    List<TextRun> runs(Mark.Text mark) {
        return runs(mark.face(), mark.text(), mark.rightToLeft());
    }

    private List<TextRun> runs(Typeface face, String text, boolean rightToLeft) {
        return TextRuns.of(file(face), Objects.requireNonNull(shaped.get(face)), text, rightToLeft);
    }

    /** Returns the text as a shape in millimetres on the paper. */
    Path2D outline(Mark.Text mark) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = mark.xMm();
        for (TextRun run : runs(mark)) {
            if (run instanceof TextRun.Shaped shaped) {
                AffineTransform place = new AffineTransform(mark.sizeMm(), 0, 0, mark.sizeMm(), x, mark.baselineMm());
                shaped.letters().forEach(each -> outline.append(each.outline().getPathIterator(place), false));
            } else {
                letters(outline, mark, run.text(), x);
            }
            x += run.advance() * mark.sizeMm();
        }
        AffineTransform narrowed = AffineTransform.getTranslateInstance(mark.xMm(), 0);
        narrowed.scale(mark.widthShare(), 1);
        narrowed.translate(-mark.xMm(), 0);
        outline.transform(narrowed);
        return outline;
    }

    private void letters(Path2D outline, Mark.Text mark, String letters, double fromMm) {
        FontFile file = file(mark.face());
        double scale = mark.sizeMm() / file.unitsPerEm();
        double x = fromMm;
        for (int codePoint : letters.codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, mark.baselineMm());
            outline.append(file.outline(codePoint).getPathIterator(place), false);
            x += file.advance(codePoint) * mark.sizeMm();
        }
    }

    FontFile file(Typeface face) {
        return Objects.requireNonNull(files.get(face));
    }

    private boolean isPrintable(int codePoint) {
        if (codePoint < ' ' || ShapedFont.isGuide(codePoint)) {
            return codePoint >= ' ';
        }
        if (TextRuns.isShaped(codePoint)) {
            return shaped.values().stream().allMatch(font -> font.has(codePoint));
        }
        return TextRuns.isUnshaped(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && files.values().stream().allMatch(file -> file.has(codePoint));
    }
}
