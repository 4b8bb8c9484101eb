package org.sklad.barcodes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.util.StdConverter;

/**
 * A code in a request, as sent by a scanner. Unlike other texts it may contain the separators of GS1 and ISO 15434, which no
 * person can type or see. Output shows their Unicode pictures instead.
 */
public record RawCode(String text) {
    private static final int FIRST_PICTURE = '\u2400';

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RawCode of(String text) {
        return new RawCode(text);
    }

    /** Returns the reader for requests from scanners that type a substitute for the group separator. */
    public static JsonDeserializer<RawCode> reading(Substitute substitute) {
        return new StdDelegatingDeserializer<>(new StdConverter<String, RawCode>() {
            @Override
            public RawCode convert(String typed) {
                return RawCode.of(substitute.undone(typed));
            }
        });
    }

    /** Returns the code in a visible and unambiguous form, GS as {@code ␝}. */
    @JsonValue
    public String shown() {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(each -> shown.appendCodePoint(Character.isISOControl(each) ? picture(each) : each));
        return shown.toString();
    }

    private static int picture(int control) {
        return control < ' ' ? FIRST_PICTURE + control : '\ufffd';
    }

    /** Classifies the code without any lookup. */
    public Scanned scanned() {
        return Scanned.of(text);
    }
}
