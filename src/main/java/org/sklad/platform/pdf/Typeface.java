package org.sklad.platform.pdf;

/**
 * DejaVu Sans Condensed for Latin, Cyrillic, Greek, Armenian and Georgian: narrow, with digits of one width. Noto Sans Arabic has
 * every letter of Arabic, Dari, Pashto, Kurdish and Urdu (DejaVu has no ۍ). Sizes are the em square.
 */
public enum Typeface {
    REGULAR("DejaVuSansCondensed.ttf", "NotoSansArabic_400Regular.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf", "NotoSansArabic_700Bold.ttf");

    /** The height of glyphs above the baseline, from the table {@code hhea} of both fonts. */
    public static final double ASCENT = 0.928;

    /** The depth of glyphs below the baseline, from the same table. */
    public static final double DESCENT = 0.236;

    /** The height of digits above the baseline. */
    public static final double FIGURES = 0.745;

    private final String file;
    private final String shapedFile;

    Typeface(String file, String shapedFile) {
        this.file = file;
        this.shapedFile = shapedFile;
    }

    String file() {
        return file;
    }

    /** Returns the font for scripts whose letters change by their neighbours. */
    String shapedFile() {
        return shapedFile;
    }
}
