package org.sklad.goods.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

@Fragments(@Fragment(name = "asked_and_kits", sql = """
        select code from asked
        union
        select k.lot from movements p
        join movements k on k.document = p.document and k.line = p.line and k.kind = 'ASSEMBLE'
          and k.reverses is null and k.from_balance is null
        left join movements r on r.reverses = p.id and r.reverses is not null
        where p.lot in (select code from asked) and p.kind = 'ASSEMBLE' and p.reverses is null
          and p.to_balance is null and r.id is null"""))
interface LotDao {
    @SqlQuery("""
            select code, made_as, sku, number, expires_on, donor, funding_source, restriction, status, unit_value, currency
            from lots where code = :code""")
    Optional<Lot> find(LotCode code);

    @SqlQuery("""
            select code, made_as, sku, number, expires_on, donor, funding_source, restriction, status, unit_value, currency
            from lots where code in (<codes>)""")
    List<Lot> all(@InList Collection<LotCode> codes);

    @SqlQuery("""
            select code, made_as, sku, number, expires_on, donor, funding_source, restriction, status, unit_value, currency
            from lots
            where made_as = :madeAs and number in (<numbers>) and expires_on = :expiresOn and donor = :donor
              and funding_source = :fundingSource and restriction = :restriction
            order by code limit 1""")
    Optional<Lot> findByKey(
            Sku madeAs,
            @InList Set<String> numbers,
            Expiry expiresOn,
            SourceCode donor,
            SourceCode fundingSource,
            String restriction);

    /**
     * Lists lots that are or were in the centre: recalled lots first, because a pack that may be of one is not handed out, then lots that
     * may be handed out. Within these, by the largest quantity that can be taken.
     *
     * @param numbers the spellings of a number; only the empty one for any
     * @param expiresOn {@link Expiry#NEVER} for any
     */
    @SqlQuery("""
            select l.code, l.made_as, l.sku, l.number, l.expires_on, l.donor, l.funding_source, l.restriction, l.status, l.unit_value,
              l.currency
            from lots l
            where l.sku = :sku and ('' in (<numbers>) or l.number in (<numbers>))
              and (:expiresOn = '9999-12-31' or l.expires_on = :expiresOn)
              and exists (select 1 from balances b where b.lot = l.code and b.centre = :centre)
            order by case l.status when 'RECALLED' then 0 when 'AVAILABLE' then 1 else 2 end,
              (select coalesce(sum(b.quantity), 0) from balances b join locations p on p.id = b.location
               where b.lot = l.code and b.centre = :centre and p.kind in ('STORE', 'SHELF', 'BAG')) desc,
              l.code
            limit :limit""")
    List<Lot> alike(Sku sku, @InList Set<String> numbers, Expiry expiresOn, CentreCode centre, int limit);

    /** Lists the lots of an item that are not recalled, by code. */
    @SqlQuery("""
            select code, made_as, sku, number, expires_on, donor, funding_source, restriction, status, unit_value, currency
            from lots where sku = :sku and status <> 'RECALLED' order by code""")
    List<Lot> notRecalled(Sku sku);

    /** Returns all lots of an item, and the lots of kits that contain some of them. */
    @SqlQuery("""
            with asked (code) as (select code from lots where sku = (select counts_as from items where sku = :sku))
            <asked_and_kits>""")
    Set<LotCode> holding(Sku sku);

    /**
     * Returns the lot, all recalled lots of its number if it is recalled, and the lots of kits that contain some of them.
     *
     * @param numbers the spellings of its number
     */
    @SqlQuery("""
            with asked (code) as (
              select l.code from lots l where l.code = :lot
              union
              select o.code from lots l join lots o on o.sku = l.sku and o.number in (<numbers>) and o.status = l.status
              where l.code = :lot and l.status = 'RECALLED' and l.number <> '')
            <asked_and_kits>""")
    Set<LotCode> holding(LotCode lot, @InList Set<String> numbers);

    /** Finds the spellings of the lot's number and returns the lots of {@link #holding(LotCode, Set)}; none for an unknown code. */
    default Set<LotCode> holding(LotCode code) {
        return find(code)
                .map(lot -> holding(code, spellings(lot.sku(), lot.number())))
                .orElse(Set.of());
    }

    @SqlQuery("select code from lots where sku = :sku limit 1")
    Optional<LotCode> anyOf(Sku sku);

    /** Returns 0 if the code is taken. */
    @SqlUpdate("""
            insert into lots (code, made_as, sku, number, expires_on, donor, funding_source, restriction, status,
              unit_value, currency, expiry_differs)
            values (:code, :madeAs, :sku, :number, :expiresOn, :donor, :fundingSource, :restriction, :status,
              :unitValue, :currency,
              case when :number <> '' and :expiresOn <> '9999-12-31' and exists (
                select 1 from lots o
                where o.sku = :sku and o.number = :number and o.expires_on <> :expiresOn
                  and o.expires_on <> '9999-12-31') then 1 else 0 end)
            on conflict (code) do nothing""")
    int insertUnlessTaken(@BindMethods Lot lot);

    /** Repoints lots to the item that theirs counts as. {@link #repointBalances} does the same for their balances. */
    @SqlUpdate("update lots set sku = :sku where made_as in (<written>)")
    void let(@InList Collection<Sku> written, Sku sku);

    @SqlUpdate("""
            update balances set sku = :sku where lot in (select code from lots where made_as in (<written>))""")
    void repointBalances(@InList Collection<Sku> written, Sku sku);

    /** Marks the lots of these items whose number has two dates, and unmarks the others. */
    @SqlUpdate("""
            update lots set expiry_differs = case when number <> '' and expires_on <> '9999-12-31' and exists (
              select 1 from lots o
              where o.sku = lots.sku and o.number = lots.number and o.expires_on <> lots.expires_on
                and o.expires_on <> '9999-12-31') then 1 else 0 end
            where sku in (<skus>) and number <> ''""")
    void markDiffering(@InList Collection<Sku> skus);

    @SqlQuery("""
            select count(distinct l.code) as lots, cast(coalesce(sum(b.quantity), 0) as bigint) as units
            from lots l left join balances b on b.lot = l.code and b.quantity > 0
            where l.sku = :sku""")
    LotsOfItem ofItem(Sku sku);

    /** The number of lots of an item, and its quantity in stock and in transit, in its unit. */
    record LotsOfItem(long lots, long units) {}

    @SqlUpdate("update lots set unit_value = :value, currency = :currency where code = :code and unit_value is null")
    int learnValue(LotCode code, long value, String currency);

    @SqlUpdate("update lots set unit_value = :value, currency = :currency where code = :code")
    void correctValue(LotCode code, long value, String currency);

    /**
     * Lists the lots of kits that contain some of this lot and were not reversed. The movements of one line of an assembly are the parts
     * that went in and the kits that came out. {@code ASSEMBLY}, where they meet, has no balance.
     */
    @SqlQuery("""
            select distinct o.code, o.made_as, o.sku, o.number, o.expires_on, o.donor, o.funding_source, o.restriction, o.status,
              o.unit_value, o.currency
            from movements p
            join movements k on k.document = p.document and k.line = p.line and k.kind = 'ASSEMBLE'
              and k.reverses is null and k.from_balance is null
            join lots o on o.code = k.lot
            left join movements r on r.reverses = p.id and r.reverses is not null
            where p.lot = :part and p.kind = 'ASSEMBLE' and p.reverses is null and p.to_balance is null and r.id is null
            order by o.code""")
    List<Lot> madeWith(LotCode part);

    /** Lists the lots that went into kits of this lot, as far as known: the reverse of {@link #madeWith}. */
    @SqlQuery("""
            select distinct o.code, o.made_as, o.sku, o.number, o.expires_on, o.donor, o.funding_source, o.restriction, o.status,
              o.unit_value, o.currency
            from movements k
            join movements p on p.document = k.document and p.line = k.line and p.kind = 'ASSEMBLE'
              and p.reverses is null and p.to_balance is null
            join lots o on o.code = p.lot
            left join movements r on r.reverses = k.id and r.reverses is not null
            where k.lot = :kit and k.kind = 'ASSEMBLE' and k.reverses is null and k.from_balance is null and r.id is null
            order by o.code""")
    List<Lot> partsOf(LotCode kit);

    @SqlUpdate("update lots set status = :became where code = :code and status = :was")
    int setStatus(LotCode code, LotStatus was, LotStatus became);

    @SqlUpdate("""
            insert into lot_changes (id, lot, was, became, reason, operator, changed_at)
            values (:id, :lot, :was, :became, :reason, :by, :changedAt)""")
    void insertChange(@BindMethods LotChange change, UUID by);

    @SqlQuery("select distinct number from lots where sku = :sku and number <> '' and status = 'RECALLED'")
    Set<String> recalledNumbers(Sku sku);

    @SqlQuery("select code from lots where sku = :sku and number in (<numbers>) and status = 'RECALLED' limit 1")
    Optional<LotCode> anyRecalled(Sku sku, @InList Set<String> numbers);

    /** Lists the numbers with a sign outside ASCII among the lots of an item. No other number has a second spelling. */
    @SqlQuery("""
            select distinct number from lots
            where sku = (select counts_as from items where sku = :sku) and octet_length(number) > length(number)""")
    Set<String> numbersOutsideAscii(Sku sku);

    /** Returns the number as it is read and each way in which it may be stored with lots of the item. */
    default Set<String> spellings(Sku sku, String number) {
        if (number.isEmpty()) {
            return Set.of(number);
        }
        return Stream.concat(Stream.of(number, LotKey.typed(number)), numbersOutsideAscii(sku).stream())
                .filter(each -> LotKey.isSameNumber(each, number))
                .collect(Collectors.toSet());
    }

    /** Copies the recall of another lot. */
    @SqlUpdate("""
            insert into lot_changes (id, lot, was, became, reason, operator, changed_at)
            select :id, :lot, 'AVAILABLE', 'RECALLED', c.reason, c.operator, c.changed_at
            from lot_changes c where c.lot = :like and c.became = 'RECALLED' order by c.changed_at desc, c.id desc limit 1""")
    void recallLike(UUID id, LotCode lot, LotCode like);

    @SqlQuery("""
            select c.id, c.lot, c.was, c.became, c.reason, o.username as operator, c.changed_at
            from lot_changes c join operators o on o.id = c.operator
            where c.lot = :lot order by c.changed_at desc, c.id desc limit :limit""")
    List<LotChange> changes(LotCode lot, int limit);

    /**
     * Lists lots of these items that are or were in the centre, lots with stock in the place first.
     *
     * @param skus the items that the lot may belong to
     */
    @SqlQuery("""
            select o.code as lot, o.sku, o.number, o.expires_on,
              case when coalesce(b.quantity, 0) > 0 then 1 else 0 end as here
            from lots o
            left join balances b on b.lot = o.code and b.box = :box and b.location = :location
            where o.sku in (<skus>)
              and exists (select 1 from balances c where c.lot = o.code and c.centre = :centre)
            order by here desc, o.sku, o.expires_on, o.code limit :limit""")
    List<LotHere> candidates(CentreCode centre, LocationId location, BoxCode box, @InList List<Sku> skus, int limit);
}
