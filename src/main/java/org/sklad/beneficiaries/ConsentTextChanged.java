package org.sklad.beneficiaries;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The text is not the one that people were asked by before under the same version: it needs a new one. */
public final class ConsentTextChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsentTextChanged(ConsentText text) {
        super(
                Kind.CONFLICT,
                "consent-text-changed",
                Message.of("beneficiaries.consent.text-changed", text.version(), text.language()));
    }
}
