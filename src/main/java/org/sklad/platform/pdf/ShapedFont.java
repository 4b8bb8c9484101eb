package org.sklad.platform.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A font of the class path whose letters join and change by their neighbours. Java's own shaper (HarfBuzz) shapes them. */
final class ShapedFont {
    /** A large size for the layout, so that nothing is rounded to pixels. */
    private static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Joiners, direction marks and isolates. They control the drawing of other letters and are not drawn themselves. */
    private static final Set<Integer> GUIDES =
            Set.of(0x200c, 0x200d, 0x200e, 0x200f, 0x2066, 0x2067, 0x2068, 0x2069, 0x061c);

    private final Font font;

    ShapedFont(String name) {
        try (InputStream in = ShapedFont.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: /fonts/" + name);
            }
            font = Font.createFont(Font.TRUETYPE_FONT, copy(in)).deriveFont(EM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("No font: /fonts/" + name, e);
        }
    }

    /**
     * Copies the font to a file. Java reads the file as long as the font is used; it would copy a stream into the system's
     * temporary folder.
     */
    private static File copy(InputStream font) throws IOException {
        Path copy = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "font-", ".ttf");
        copy.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(copy)) {
            font.transferTo(out);
        }
        return copy.toFile();
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    static boolean isGuide(int codePoint) {
        return GUIDES.contains(codePoint);
    }

    /** Returns the text as it is drawn: from the right with mirrored brackets, or from the left. */
    TextRun.Shaped shape(String text, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector glyphs = font.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), direction);
        List<TextRun.Letter> letters = new ArrayList<>();
        List<Cluster> clusters = clusters(glyphs);
        for (int i = 0; i < clusters.size(); i++) {
            int end = i + 1 < clusters.size() ? clusters.get(i + 1).start : text.length();
            clusters.get(i).add(text.substring(clusters.get(i).start, end), rightToLeft, letters);
        }
        return new TextRun.Shaped(text, x(glyphs, glyphs.getNumGlyphs()), letters);
    }

    /** Groups letters that share glyphs, such as lam and alef, in reading order. */
    private static List<Cluster> clusters(GlyphVector glyphs) {
        Map<Integer, Cluster> byStart = new TreeMap<>();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            byStart.computeIfAbsent(glyphs.getGlyphCharIndex(i), Cluster::new)
                    .add(x(glyphs, i), x(glyphs, i + 1), glyphs.getGlyphOutline(i));
        }
        List<Cluster> wide = new ArrayList<>();
        for (Cluster each : byStart.values()) {
            // A joiner or a mark without a width belongs to the letter before it.
            if (each.advance() > 0 || wide.isEmpty()) {
                wide.add(each);
            } else {
                wide.get(wide.size() - 1).outline.append(each.outline, false);
            }
        }
        return wide;
    }

    private static double x(GlyphVector glyphs, int glyph) {
        return glyphs.getGlyphPosition(glyph).getX() / EM;
    }

    private static final class Cluster {
        private final int start;
        private final Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        private double left = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;

        Cluster(int start) {
            this.start = start;
        }

        void add(double from, double to, Shape glyph) {
            left = Math.min(left, from);
            right = Math.max(right, to);
            outline.append(glyph.getPathIterator(AffineTransform.getScaleInstance(1 / EM, 1 / EM)), false);
        }

        double advance() {
            return right - left;
        }

        /** Splits the width evenly between the letters. The first one carries the shape of all. */
        void add(String text, boolean rightToLeft, List<TextRun.Letter> letters) {
            // A joiner already shows in the letters beside it. As a separate letter it would split the word for
            // readers.
            int[] codePoints = text.codePoints().filter(each -> !isGuide(each)).toArray();
            double share = advance() / codePoints.length;
            for (int i = 0; i < codePoints.length; i++) {
                double x = rightToLeft ? right - (i + 1) * share : left + i * share;
                Path2D shape = i == 0 ? outline : new Path2D.Double();
                letters.add(new TextRun.Letter(Character.toString(codePoints[i]), x, share, shape));
            }
        }
    }
}
