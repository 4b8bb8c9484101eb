package org.sklad.goods.purchases;

import java.util.List;
import org.sklad.goods.receiving.ReceivingFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;

/** Invoices of goods that were bought. */
public final class PurchasesFeature implements Feature {
    public final Invoices invoices;

    private final Base base;

    public PurchasesFeature(Base base, ReceivingFeature receiving) {
        this.base = base;
        invoices = new Invoices(
                base.database(), receiving.consignments, new Photos(), base.files(), base.randomness(), base.clock());
    }

    @Override
    public List<Object> components() {
        InvoiceActs acts = new InvoiceActs(invoices, base.forms());
        return List.of(new InvoicesResource(invoices, acts), new InvoicePages(invoices, acts, base.randomness()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("purchases");
    }
}
