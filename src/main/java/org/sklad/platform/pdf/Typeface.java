package org.sklad.platform.pdf;

/** DejaVu Sans Condensed: Latin, Cyrillic and Greek, narrow, with digits of one width. Sizes are of the em square. */
public enum Typeface {
    REGULAR("DejaVuSansCondensed.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf");

    /** How far glyphs reach above the baseline; the table {@code hhea} of both fonts, as the next. */
    public static final double ASCENT = 0.928;

    /** How far they reach below it. */
    public static final double DESCENT = 0.236;

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
