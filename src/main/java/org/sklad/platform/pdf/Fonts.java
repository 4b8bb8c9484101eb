package org.sklad.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The fonts that everything printed is set in: widths to lay text out by, and outlines where no font can be embedded. They come
 * with the program, so a paper looks the same on every machine.
 */
public final class Fonts {
    /**
     * Scripts whose letters stand one after another, left to right, as they are. In others they change by their neighbours or run
     * from the right; the fonts have Arabic letters too, but drawn one by one they are not Arabic.
     */
    private static final Set<Character.UnicodeScript> UNSHAPED = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.COMMON);

    private final Map<Typeface, FontFile> files = new EnumMap<>(Typeface.class);

    private Fonts() {
        for (Typeface face : Typeface.values()) {
            files.put(face, new FontFile(face.file()));
        }
    }

    public static Fonts load() {
        return new Fonts();
    }

    /**
     * The text with its accents joined to their letters, which is what the fonts have.
     *
     * @throws GlyphMissing for a character that no face has, that needs shaping, or that is no printable character
     */
    public String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        IntPredicate missing = codePoint -> !isPrintable(codePoint);
        composed.codePoints().filter(missing).findFirst().ifPresent(codePoint -> {
            throw new GlyphMissing(codePoint, text);
        });
        return composed;
    }

    /** How wide the text is when the em square is as high as this. */
    public double widthMm(Typeface face, String text, double sizeMm) {
        FontFile file = file(face);
        double ems = 0;
        for (int codePoint : text.codePoints().toArray()) {
            ems += file.advance(codePoint);
        }
        return ems * sizeMm;
    }

    /** The text as a shape in millimetres on the paper. */
    Path2D outline(Mark.Text mark) {
        FontFile file = file(mark.face());
        double scale = mark.sizeMm() / file.unitsPerEm();
        double x = mark.xMm();
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int codePoint : mark.text().codePoints().toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, mark.baselineMm());
            outline.append(file.outline(codePoint).getPathIterator(place), false);
            x += file.advance(codePoint) * mark.sizeMm();
        }
        return outline;
    }

    FontFile file(Typeface face) {
        return Objects.requireNonNull(files.get(face));
    }

    private boolean isPrintable(int codePoint) {
        return codePoint >= ' '
                && UNSHAPED.contains(Character.UnicodeScript.of(codePoint))
                && Character.getType(codePoint) != Character.FORMAT
                && files.values().stream().allMatch(file -> file.has(codePoint));
    }
}
