package org.sklad.barcodes;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A code that is not valid for its kind. The fault names the reason, so that a person knows what to check. */
public final class MistypedCode extends Refusal {
    private static final long serialVersionUID = 1L;

    public enum Fault {
        NOT_DIGITS("barcodes.not-digits"),
        OWN_LENGTH("barcodes.own-length"),
        UNKNOWN_KIND("barcodes.unknown-kind"),
        GTIN_LENGTH("barcodes.gtin-length"),
        CHECK_DIGIT("barcodes.check-digit");

        private final String key;

        Fault(String key) {
            this.key = key;
        }

        /** Returns the message for a form field. */
        public Message message() {
            return Message.of(key);
        }
    }

    private final Fault fault;

    MistypedCode(Fault fault) {
        super(Kind.RULE, "mistyped-code", fault.message());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
