package org.sklad.oversight.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.goods.lots.SourceCode;

/** The papers beside the ledger: handouts, invoices and medical expenses. */
interface EvidencePaperDao {
    /**
     * A movement between the stock and a person.
     *
     * @param caseCode empty for a group and after the person is erased
     * @param image the encrypted signature; absent without one
     */
    record Given(
            long id,
            UUID handout,
            String beneficiary,
            String caseCode,
            Optional<String> wrapped,
            Optional<String> image,
            String acknowledgement,
            String centre,
            String location,
            boolean back,
            long quantity,
            Instant occurredAt,
            Instant recordedAt) {}

    /** The invoice of a consignment. */
    record Invoice(
            UUID consignment,
            String reference,
            String centre,
            String supplier,
            String number,
            LocalDate invoicedOn,
            long minor,
            String currency,
            String photo) {}

    /** A medical expense, without the person and the kind of help. */
    record Expense(UUID id, String centre, LocalDate paidOn, long minor, String currency, String state) {}

    @SqlQuery("""
            select m.id, h.id as handout, h.beneficiary, coalesce(b.case_code, '') as case_code, k.wrapped, s.image,
              h.acknowledgement, h.centre, p.code as location, case when t.kind = 'BENEFICIARY' then 0 else 1 end as back,
              m.quantity, m.occurred_at, m.recorded_at
            from movements m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            left join movements o on o.id = m.reverses
            left join handout_returns r on r.id = coalesce(o.document, m.document)
            join handouts h on h.id = coalesce(r.handout, o.document, m.document)
            join locations p on p.id = h.location
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as
            left join data_keys k on k.beneficiary = h.beneficiary
            left join handout_signatures s on s.handout = h.id
            where m.lot = :lot and m.id > :after and m.id <= :last and (f.kind = 'BENEFICIARY' or t.kind = 'BENEFICIARY')
            order by m.id limit :limit""")
    List<Given> given(long lot, long after, long last, int limit);

    /** Lists the invoices that are dated in the period or whose consignments were announced or received in it. */
    @SqlQuery("""
            select i.consignment, c.reference, c.centre, i.supplier, i.number, i.invoiced_on, i.minor, i.currency, i.photo
            from invoices i join consignments c on c.id = i.consignment
            where c.funding_source = :source and c.funding_source <> ''
              and i.serial = (select max(n.serial) from invoices n where n.consignment = i.consignment) and i.taken_back = 0
              and (i.invoiced_on between :from and :to or c.announced_at between :begins and :ends
                or c.received_at between :begins and :ends)
            order by i.invoiced_on, i.consignment""")
    List<Invoice> invoices(SourceCode source, LocalDate from, LocalDate to, Instant begins, Instant ends);

    @SqlQuery("""
            select id, centre, paid_on, minor, currency, state from medical_expenses
            where funding_source = :source and paid_on between :from and :to and (paid_on, id) > (:afterDay, :after)
            order by paid_on, id limit :limit""")
    List<Expense> expenses(
            SourceCode source, LocalDate from, LocalDate to, LocalDate afterDay, String after, int limit);
}
