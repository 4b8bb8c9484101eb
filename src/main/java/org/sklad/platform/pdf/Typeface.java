package org.sklad.platform.pdf;

/**
 * DejaVu Sans Condensed: Latin, Cyrillic, Greek, Armenian and Georgian, narrow, with digits of one width; beside it Noto Sans
 * Arabic, which has every letter of Arabic, Dari, Pashto, Kurdish and Urdu (DejaVu has no ۍ). Sizes are of the em square.
 */
public enum Typeface {
    REGULAR("DejaVuSansCondensed.ttf", "NotoSansArabic_400Regular.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf", "NotoSansArabic_700Bold.ttf");

    /** How far glyphs reach above the baseline; the table {@code hhea} of both fonts, as the next. */
    public static final double ASCENT = 0.928;

    /** How far they reach below it. */
    public static final double DESCENT = 0.236;

    private final String file;
    private final String shapedFile;

    Typeface(String file, String shapedFile) {
        this.file = file;
        this.shapedFile = shapedFile;
    }

    String file() {
        return file;
    }

    /** For scripts whose letters change by their neighbours. */
    String shapedFile() {
        return shapedFile;
    }
}
