package org.sklad.goods.purchases;

import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.platform.web.Forms;

/** The act on the invoice of a consignment. */
final class InvoiceActs {
    static final String PATH = "/consignments/{id}/invoice";

    /** Records the invoice of a consignment. */
    final Act<UUID, InvoiceForm> record;

    InvoiceActs(Invoices invoices, Forms forms) {
        record = Act.<UUID, InvoiceForm>on(
                        forms,
                        PATH,
                        invoices::requireReceiver,
                        (claim, id, form, by) -> invoices.record(claim, id, form.invoice(), form.bytes(), by))
                .then("/consignments/{id}", "purchases.recorded");
    }
}
