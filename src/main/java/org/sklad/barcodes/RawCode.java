package org.sklad.barcodes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.util.StdConverter;

/**
 * A code in a request, as a scanner sent it. Unlike other texts it may hold the separators of GS1 and ISO 15434, which no person
 * could type or see; written down again it has their pictures in their place.
 */
public record RawCode(String text) {
    private static final int FIRST_PICTURE = '\u2400';

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RawCode of(String text) {
        return new RawCode(text);
    }

    /** How a request is read where scanners type something in place of the group separator. */
    public static JsonDeserializer<RawCode> reading(Substitute substitute) {
        return new StdDelegatingDeserializer<>(new StdConverter<String, RawCode>() {
            @Override
            public RawCode convert(String typed) {
                return RawCode.of(substitute.undone(typed));
            }
        });
    }

    /** As it can be shown and told from another: GS as {@code ␝}. */
    @JsonValue
    public String shown() {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(each -> shown.appendCodePoint(Character.isISOControl(each) ? picture(each) : each));
        return shown.toString();
    }

    private static int picture(int control) {
        return control < ' ' ? FIRST_PICTURE + control : '\ufffd';
    }

    /** What it is, as far as can be told without looking anything up. */
    public Scanned scanned() {
        return Scanned.of(text);
    }
}
