package org.sklad.aid.handouts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Only nurses, and operators with the right to medicines, hand out medicines. */
public final class MedicineRightNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    MedicineRightNeeded(Message medicine) {
        super(Kind.FORBIDDEN, "forbidden", Message.of("handouts.medicine-right", medicine));
    }
}
