package org.sklad.beneficiaries;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The person does not want it to be kept who they are. */
public final class ConsentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsentRefused() {
        super(Kind.RULE, "consent-refused", Message.of("beneficiaries.consent.refused-before"));
    }
}
