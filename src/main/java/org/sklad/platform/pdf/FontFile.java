package org.sklad.platform.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font of the class path. Widths and glyph numbers are in memory and may be asked for by any thread; outlines are read from the
 * file once each, one thread at a time.
 */
final class FontFile {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final HorizontalMetricsTable advances;
    private final double unitsPerEm;
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

    FontFile(String name) {
        try (InputStream in = FontFile.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: /fonts/" + name);
            }
            font = parse(in);
            glyphs = font.getUnicodeCmapLookup();
            advances = font.getHorizontalMetrics();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font of its own for each document: embedding reads from the file, and that is not safe for two at a time. */
    TrueTypeFont parse() throws IOException {
        try (InputStream in = font.getOriginalData()) {
            return parse(in);
        }
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        // Ligatures would be drawn in other widths than the letters that were measured.
        parsed.setEnableGsub(false);
        return parsed;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** In em squares. */
    double advance(int codePoint) {
        return advances.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    }

    /** In font units, y up; what it returns is shared and must not be changed. */
    GeneralPath outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::read);
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    private GeneralPath read(int codePoint) {
        synchronized (font) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
                return glyph == null ? new GeneralPath() : glyph.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
