package org.sklad.platform.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font of the class path. Widths and glyph numbers are in memory for all threads, in a small table: the font itself takes sixteen
 * times as much.
 */
final class FontFile {
    /** The fonts have letters of the first two planes of Unicode. */
    private static final int CODE_POINTS = 0x2_0000;

    private final String name;
    private final char[] glyphs = new char[CODE_POINTS];
    private final int[] advances;
    private final double unitsPerEm;
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();
    private final Queue<TrueTypeFont> spare = new ArrayBlockingQueue<>(1);

    FontFile(String name) {
        this.name = name;
        try {
            TrueTypeFont font = read();
            CmapLookup numbers = font.getUnicodeCmapLookup();
            for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
                glyphs[codePoint] = (char) numbers.getGlyphId(codePoint);
            }
            advances = IntStream.range(0, font.getNumberOfGlyphs())
                    .map(font.getHorizontalMetrics()::getAdvanceWidth)
                    .toArray();
            unitsPerEm = font.getUnitsPerEm();
            giveBack(font);
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
        return kept == null ? read() : kept;
    }

    void giveBack(TrueTypeFont lent) {
        spare.offer(lent);
    }

    private TrueTypeFont read() throws IOException {
        try (InputStream in = FontFile.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: /fonts/" + name);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures would have other widths than the measured letters.
            font.setEnableGsub(false);
            forgetRepetitions(font);
            return font;
        }
    }

    /** Keeps the one table of characters that is used. Each of the others repeats it, and takes as much as the rest of the font. */
    private static void forgetRepetitions(TrueTypeFont font) throws IOException {
        CmapLookup used = font.getUnicodeCmapLookup();
        CmapTable all = font.getCmap();
        all.setCmaps(Stream.of(all.getCmaps()).filter(each -> each.equals(used)).toArray(CmapSubtable[]::new));
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    private int glyph(int codePoint) {
        return codePoint < CODE_POINTS ? glyphs[codePoint] : 0;
    }

    /** Returns the width in em squares. */
    double advance(int codePoint) {
        return advances[glyph(codePoint)] / unitsPerEm;
    }

    /** Returns the outline in font units, y up. The path is shared and must not be changed. */
    GeneralPath outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::draw);
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    private GeneralPath draw(int codePoint) {
        try {
            TrueTypeFont font = lend();
            GlyphData glyph = font.getGlyph().getGlyph(glyph(codePoint));
            giveBack(font);
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
