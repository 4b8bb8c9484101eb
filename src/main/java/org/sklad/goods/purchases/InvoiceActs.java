package org.sklad.goods.purchases;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.platform.web.Forms;

/** The acts on the invoice of a consignment. */
final class InvoiceActs {
    static final String PATH = "/consignments/{id}/invoice";
    static final String REVERSAL = "/reversal";

    /** Records the invoice of a consignment. */
    final Act<UUID, InvoiceForm> record;

    /** Takes the invoice of a consignment back. */
    final Act<UUID, ActForm> takeBack;

    InvoiceActs(Invoices invoices, Forms forms) {
        record = Act.<UUID, InvoiceForm>on(
                        forms,
                        PATH,
                        invoices::requireReceiver,
                        (claim, id, form, by) -> invoices.record(claim, id, form.invoice(), form.bytes(), by))
                .then("/consignments/{id}", "purchases.recorded");
        takeBack = Act.<UUID, ActForm>on(
                        forms,
                        PATH + REVERSAL,
                        invoices::requireManager,
                        (claim, id, form, by) -> invoices.takeBack(claim, id, by))
                .then("/consignments/{id}", "purchases.taken-back");
    }
}
