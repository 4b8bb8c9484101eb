package org.sklad.repairs;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The order has as many photos as anybody looks at. */
public final class TooManyPhotos extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyPhotos(int most) {
        super(Kind.RULE, "too-many-photos", Message.of("repairs.too-many-photos", most));
    }
}
