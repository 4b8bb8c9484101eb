package org.sklad.aid.handouts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a person acknowledged that they got the goods. */
public enum Acknowledgement {
    /** Signed on the screen. */
    SIGNATURE,
    /** Made a mark or gave a fingerprint on paper, or signed there. */
    MARK,
    /** Did not want to sign. */
    DECLINED;

    /** As the API writes it: {@code signature}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
