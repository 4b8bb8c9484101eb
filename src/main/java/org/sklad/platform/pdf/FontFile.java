package org.sklad.platform.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font of the class path. Widths and glyph numbers are in memory for all threads. Each outline is read once from the file, by
 * one thread at a time.
 */
final class FontFile {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final HorizontalMetricsTable advances;
    private final double unitsPerEm;
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();
    private final Queue<TrueTypeFont> spare = new ArrayBlockingQueue<>(1);

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

    /**
     * Lends a font to a document until {@link #giveBack}. Embedding reads from the file, which is not safe for two threads, so each
     * document has its own. One is kept: reading the file takes longer than drawing a page.
     */
    TrueTypeFont lend() throws IOException {
        TrueTypeFont kept = spare.poll();
        if (kept != null) {
            return kept;
        }
        try (InputStream in = font.getOriginalData()) {
            return parse(in);
        }
    }

    void giveBack(TrueTypeFont lent) {
        spare.offer(lent);
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        // Ligatures would have other widths than the measured letters.
        parsed.setEnableGsub(false);
        return parsed;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Returns the width in em squares. */
    double advance(int codePoint) {
        return advances.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    }

    /** Returns the outline in font units, y up. The path is shared and must not be changed. */
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
