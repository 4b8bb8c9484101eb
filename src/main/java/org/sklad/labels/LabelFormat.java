package org.sklad.labels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** An output format for a printer or program. */
public enum LabelFormat {
    @JsonProperty("pdf")
    PDF("application/pdf"),
    /** A picture of one page. */
    @JsonProperty("png")
    PNG("image/png"),
    /** A picture of one page. */
    @JsonProperty("svg")
    SVG("image/svg+xml"),
    /** The language of thermal printers, for rolls only. */
    @JsonProperty("zpl")
    ZPL("application/zpl");

    private final String mediaType;

    LabelFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the ending of the file name. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPicture() {
        return this == PNG || this == SVG;
    }
}
