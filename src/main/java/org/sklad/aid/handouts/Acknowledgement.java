package org.sklad.aid.handouts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way in which a person acknowledged the receipt of the goods. */
public enum Acknowledgement {
    /** Signed on the screen. */
    SIGNATURE,
    /** Made a mark, gave a fingerprint or signed on paper. */
    MARK,
    /** Declined to sign. */
    DECLINED;

    /** Returns the value in the API: {@code signature}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
