package org.sklad.aid.handouts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Medicines are given out by nurses, and by those who have the right. */
public final class MedicineRightNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    MedicineRightNeeded(Message medicine) {
        super(Kind.FORBIDDEN, "forbidden", Message.of("handouts.medicine-right", medicine));
    }
}
