package org.sklad.goods.purchases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface InvoiceDao {
    /** Inserts an invoice as the newest of its consignment. */
    @SqlUpdate("""
            insert into invoices (id, consignment, serial, supplier, number, invoiced_on, minor, currency, photo, operator,
              recorded_at)
            values (:id, :consignment,
              (select coalesce(max(i.serial), 0) + 1 from invoices i where i.consignment = :consignment),
              :supplier, :number, :invoicedOn, :minor, :currency, :photo, :by, :now)""")
    void insert(
            UUID id,
            UUID consignment,
            @BindMethods NewInvoice invoice,
            long minor,
            String currency,
            String photo,
            UUID by,
            Instant now);

    /** Marks the invoice of a consignment as taken back, with a newest row. Returns 0 if the consignment has no invoice. */
    @SqlUpdate("""
            insert into invoices (id, consignment, serial, supplier, number, invoiced_on, minor, currency, photo, operator,
              recorded_at, taken_back)
            select :id, i.consignment, i.serial + 1, i.supplier, i.number, i.invoiced_on, i.minor, i.currency, i.photo,
              :by, :now, 1
            from invoices i
            where i.consignment = :consignment and i.taken_back = 0
              and i.serial = (select max(n.serial) from invoices n where n.consignment = :consignment)""")
    int takeBack(UUID id, UUID consignment, UUID by, Instant now);

    /** Finds the newest invoice, unless it was taken back. */
    @SqlQuery("""
            select i.id, i.consignment, i.supplier, i.number, i.invoiced_on, i.minor, i.currency, i.photo,
              o.username as operator, i.recorded_at
            from invoices i join operators o on o.id = i.operator
            where i.consignment = :consignment and i.taken_back = 0
              and i.serial = (select max(n.serial) from invoices n where n.consignment = :consignment)""")
    Optional<Invoice> newest(UUID consignment);
}
