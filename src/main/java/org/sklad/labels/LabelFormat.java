package org.sklad.labels;

import java.util.Locale;

/** What a printer or a program takes. */
public enum LabelFormat {
    PDF("application/pdf"),
    /** A picture of one page. */
    PNG("image/png"),
    /** A picture of one page. */
    SVG("image/svg+xml"),
    /** The language of thermal printers; rolls alone. */
    ZPL("application/zpl");

    private final String mediaType;

    LabelFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the file's name ends in. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPicture() {
        return this == PNG || this == SVG;
    }
}
