package org.sklad.printing;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethodsList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InList;

/** Reads the data of labels with one statement per kind of thing, for any number of things. */
interface LabelDao {
    @SqlQuery("""
            select l.code, l.sku, l.number, l.expires_on, coalesce(d.name, '') as donor
            from lots l left join sources d on d.kind = 'DONOR' and d.code = l.donor
            where l.code in (<codes>)""")
    List<LotLabel> lots(@InList(mayBeEmpty = true) Collection<Long> codes);

    @SqlQuery("select distinct lot, centre from balances where lot in (<codes>)")
    List<LotAtCentre> stands(@InList(mayBeEmpty = true) Collection<Long> codes);

    @SqlQuery("""
            select x.code, x.number, x.centre, c.name_bg as centre_name, coalesce(b.sku, '') as sku,
              cast(coalesce(sum(b.quantity), 0) as bigint) as quantity
            from boxes x
            join centres c on c.code = x.centre
            left join balances b on b.box = x.code and b.box > 0 and b.quantity > 0
            where x.code in (<codes>)
            group by x.code, x.number, x.centre, c.name_bg, b.sku
            order by sku""")
    List<BoxGoods> boxes(@InList(mayBeEmpty = true) Collection<Long> codes);

    @SqlQuery("select sku from items where own_code in (<codes>)")
    List<Sku> itemsByLabel(@InList(mayBeEmpty = true) Collection<Long> codes);

    /** Reads real locations only, since nobody scans a donor. A key that exists nowhere prevents an empty list of keys. */
    @SqlQuery("""
            select l.id, l.centre, l.code, l.name_bg, l.name_en, '' as category, '' as room, c.name_bg as centre_name
            from locations l join centres c on c.code = l.centre
            where (l.centre, l.code) in (values <keys>) and l.kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE')
            union
            select l.id, l.centre, l.code, l.name_bg, l.name_en, '' as category, '' as room, c.name_bg as centre_name
            from locations l join centres c on c.code = l.centre
            where l.id in (<ids>) and l.kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE')""")
    List<PlaceLabel> locations(
            @BindMethodsList(
                            value = "keys",
                            methodNames = {"centre", "code"})
                    Collection<PlaceKey> keys,
            @InList(mayBeEmpty = true) Collection<Long> ids);

    @SqlQuery("""
            select r.id, r.centre, r.code, r.name_bg, r.name_en, '' as category, '' as room, c.name_bg as centre_name
            from rooms r join centres c on c.code = r.centre
            where (r.centre, r.code) in (values <keys>)
            union
            select r.id, r.centre, r.code, r.name_bg, r.name_en, '' as category, '' as room, c.name_bg as centre_name
            from rooms r join centres c on c.code = r.centre
            where r.id in (<ids>)""")
    List<PlaceLabel> rooms(
            @BindMethodsList(
                            value = "keys",
                            methodNames = {"centre", "code"})
                    Collection<PlaceKey> keys,
            @InList(mayBeEmpty = true) Collection<Long> ids);

    @SqlQuery("""
            select a.id, a.centre, a.code, a.name_bg, a.name_en, a.category, coalesce(r.code, '') as room,
              c.name_bg as centre_name
            from assets a join centres c on c.code = a.centre left join rooms r on r.id = a.room
            where (a.centre, a.code) in (values <keys>)
            union
            select a.id, a.centre, a.code, a.name_bg, a.name_en, a.category, coalesce(r.code, '') as room,
              c.name_bg as centre_name
            from assets a join centres c on c.code = a.centre left join rooms r on r.id = a.room
            where a.id in (<ids>)""")
    List<PlaceLabel> assets(
            @BindMethodsList(
                            value = "keys",
                            methodNames = {"centre", "code"})
                    Collection<PlaceKey> keys,
            @InList(mayBeEmpty = true) Collection<Long> ids);

    /**
     * Reads the cards of people who are present, by case code or valid card of any of their registrations. The card is that of the
     * remaining registration.
     */
    @SqlQuery("""
            select n.case_code as named, b.case_code, k.code as card, b.centre, c.name_bg as centre_name
            from beneficiaries n
            join beneficiaries b on b.id = n.counts_as
            join cards k on k.beneficiary = b.id and k.valid = 1
            join centres c on c.code = b.centre
            where b.present = 1 and n.case_code in (<caseCodes>)
            union
            select o.code as named, b.case_code, k.code as card, b.centre, c.name_bg as centre_name
            from cards o
            join beneficiaries n on n.id = o.beneficiary
            join beneficiaries b on b.id = n.counts_as
            join cards k on k.beneficiary = b.id and k.valid = 1
            join centres c on c.code = b.centre
            where o.valid = 1 and b.present = 1 and o.code in (<cards>)""")
    List<CardLabel> cards(
            @InList(mayBeEmpty = true) Collection<String> caseCodes,
            @InList(mayBeEmpty = true) Collection<String> cards);
}
