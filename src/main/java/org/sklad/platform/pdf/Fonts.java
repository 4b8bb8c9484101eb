package org.sklad.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fonts that everything printed is set in: widths to lay text out by, and outlines where no font can be embedded. They come
 * with the program, so a paper looks the same on every machine.
 */
public final class Fonts {
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

    /** The fonts of the program, which are read once. */
    public static Fonts bundled() {
        return Bundled.FONTS;
    }

    private static final class Bundled {
        private static final Fonts FONTS = load();
    }

    /**
     * The text with its accents joined to their letters, which is what the fonts have.
     *
     * @throws GlyphMissing for a character that no face has, or that is no printable character
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

    /** Whether the text is read from the right, as its first letter says. */
    public boolean isFromRight(String text) {
        return TextRuns.isFromRight(text, false);
    }

    /** How wide the text is when the em square is as high as this. */
    public double widthMm(Typeface face, String text, double sizeMm) {
        double ems = 0;
        for (TextRun run : runs(face, text, isFromRight(text))) {
            ems += run.advance();
        }
        return ems * sizeMm;
    }

    /** What a line consists of, from left to right. */
    List<TextRun> runs(Mark.Text mark) {
        return runs(mark.face(), mark.text(), mark.rightToLeft());
    }

    private List<TextRun> runs(Typeface face, String text, boolean rightToLeft) {
        return TextRuns.of(file(face), Objects.requireNonNull(shaped.get(face)), text, rightToLeft);
    }

    /** The text as a shape in millimetres on the paper. */
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
        if (codePoint < ' ' || TextRuns.isGuide(codePoint)) {
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
