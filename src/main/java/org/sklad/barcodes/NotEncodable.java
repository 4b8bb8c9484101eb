package org.sklad.barcodes;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A text that a symbol cannot hold, or cannot hold so that every reader returns it unchanged. */
public final class NotEncodable extends Refusal {
    private static final long serialVersionUID = 1L;

    public enum Fault {
        EMPTY("barcodes.encode.empty"),
        CHARACTER("barcodes.encode.character"),
        TOO_LONG("barcodes.encode.too-long"),
        NOT_ELEMENTS("barcodes.encode.not-elements"),
        PACKAGING_LEVEL("barcodes.encode.packaging-level");

        private final String key;

        Fault(String key) {
            this.key = key;
        }
    }

    private final Fault fault;

    NotEncodable(Fault fault) {
        super(Kind.RULE, "not-encodable", Message.of(fault.key));
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
