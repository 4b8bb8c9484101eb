package org.sklad.goods.purchases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.expenses.TestMedicalExpenses;
import org.sklad.goods.lots.Money;

/** Invoices for tests. */
public final class TestInvoices {
    private TestInvoices() {}

    /** Records an invoice with a photo. */
    public static void record(
            Invoices invoices, UUID consignment, String supplier, String number, Money total, Operator by) {
        invoices.record(
                Access.claim("invoice"),
                consignment,
                new NewInvoice(supplier, number, LocalDate.of(2026, 1, 15), total),
                Optional.of(TestMedicalExpenses.picture()),
                by);
    }
}
