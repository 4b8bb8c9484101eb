package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Wear;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

interface NeedDao {
    /** A need to insert. */
    record Insert(
            UUID id,
            BeneficiaryId beneficiary,
            Optional<Sku> sku,
            Optional<StyleCode> style,
            String size,
            long quantity,
            Urgency urgency,
            UUID operator,
            Instant assessedAt) {}

    /** An item that people may need, with only the facts that decide whom it is made for, because a page reads a hundred. */
    record LikelyGoods(Sku sku, String style, Optional<ItemSex> sex, Optional<AgeGroup> ageGroup) {
        /** Returns the style, or the item if it has none. */
        String kind() {
            return style.isEmpty() ? " " + sku : style;
        }
    }

    /** A size of a style. */
    record StyleSize(StyleCode style, String size, Optional<ItemSex> sex, Optional<AgeGroup> ageGroup) {
        Wear wear() {
            return new Wear(size, sex, ageGroup);
        }
    }

    /** A withdrawal with its reason still encrypted. */
    record WithdrawalRow(UUID id, String reason, Username operator, Instant recordedAt) {}

    /**
     * The filter of a list of needs.
     *
     * @param at centre where the people are present
     * @param sku item that would meet the needs, by its code after item merges; empty for all. Style and size are those of the item
     */
    record Sought(CentreCode at, String sku, String style, String size) {}

    @SqlUpdate("""
            insert into needs (id, beneficiary, sku, style, size, quantity, met, state, urgency, operator, assessed_at)
            values (:id, :beneficiary, :sku, :style, :size, :quantity, 0, 'OPEN', :urgency, :operator, :assessedAt)""")
    void insert(@BindMethods Insert need);

    /** Returns the person who has the need. */
    @SqlQuery("select beneficiary from needs where id = :id")
    Optional<BeneficiaryId> beneficiaryOf(UUID id);

    /** Lists the needs of all registrations of the person, oldest first. */
    @SqlQuery("""
            select id from needs
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person)
            order by assessed_at, id""")
    List<UUID> ofPerson(BeneficiaryId person);

    /** Finds the need with its reservation, even one past its last day. */
    @SqlQuery("""
            select n.id, b.case_code, b.centre, b.present, i.counts_as as item, n.style, n.size, n.quantity, n.met, n.state,
              n.urgency, o.username as assessed_by, n.assessed_at, coalesce(r.quantity, 0) as reserved, r.until_on as reserved_until
            from needs n
            join beneficiaries w on w.id = n.beneficiary
            join beneficiaries b on b.id = w.counts_as
            join operators o on o.id = n.operator
            left join items i on i.sku = n.sku
            left join reservations r on r.kept_for = n.id and b.present = 1 and r.centre = b.centre
              and r.reserved_at >= b.stay_since
            where n.id = :id""")
    Optional<Need> find(UUID id);

    /**
     * Lists needs with their reservations as {@link #find} does, latest first. Starts from the people present, who are few beside all
     * former residents.
     */
    @SqlQuery("""
            select n.id, b.case_code, b.centre, b.present, i.counts_as as item, n.style, n.size, n.quantity, n.met, n.state,
              n.urgency, o.username as assessed_by, n.assessed_at, coalesce(r.quantity, 0) as reserved, r.until_on as reserved_until
            from beneficiaries b
            join beneficiaries w on w.counts_as = b.id
            join needs n on n.beneficiary = w.id
            join operators o on o.id = n.operator
            left join items i on i.sku = n.sku
            left join reservations r on r.kept_for = n.id and b.present = 1 and r.centre = b.centre
              and r.reserved_at >= b.stay_since
            where b.centre = :at and b.present = 1
              and (coalesce(:beneficiary, '') = ''
                or b.id = (select p.counts_as from beneficiaries p where p.case_code = :beneficiary))
              and n.state = coalesce(:state, n.state) and n.urgency = coalesce(:urgency, n.urgency)
              and (:sku = '' or i.counts_as = :sku or (n.style = :style and (n.size = '' or n.size = :size)))
              and (n.assessed_at, n.id) < (:before, :beforeId) and n.assessed_at >= :since
            order by n.assessed_at desc, n.id desc limit :limit""")
    List<Need> ofCentre(@BindMethods Sought sought, @BindMethods LatestRows rows, @BindMethods NeedFilter filter);

    /**
     * Lists the open needs of the people present, by item, the most urgent first within each.
     *
     * @param medicines true to include medicines
     * @param after last need of the previous page, even if it has changed since; '' for the first page
     */
    @SqlQuery("""
            with needed (id, case_code, clothes, shoes, stay_since, item, style, size, unmet, urgency, assessed_at) as materialized (
              select n.id, b.case_code, b.clothes, b.shoes, b.stay_since, i.counts_as, n.style, n.size, n.quantity - n.met,
                n.urgency, n.assessed_at
              from beneficiaries b
              join beneficiaries w on w.counts_as = b.id
              join needs n on n.beneficiary = w.id
              left join items i on i.sku = n.sku
              where b.centre = :at and b.present = 1 and n.state = 'OPEN' and n.urgency = coalesce(:urgency, n.urgency)
                and (:medicines = 1 or i.category is null or i.category <> 'MEDICINE')
                and (coalesce(:item, '') = '' or i.counts_as in (select x.counts_as from items x where x.sku = :item)
                  or exists (select 1 from items x where x.sku = :item and n.style = x.style and n.size = x.size))
                and (coalesce(:style, '') = '' or n.style = :style or i.style = :style))
            select needed.id, needed.case_code, needed.clothes, needed.shoes, needed.item, needed.style, needed.size, needed.unmet, needed.urgency, needed.assessed_at,
              r.sku as reserved_item, coalesce(r.quantity, 0) as reserved, r.until_on as reserved_until
            from needed
            left join reservations r on r.kept_for = needed.id and r.until_on >= :today and r.centre = :at
              and r.reserved_at >= needed.stay_since
            where (:after = '' or (coalesce(needed.style, needed.item), needed.size,
                  case needed.urgency when 'NOW' then 1 when 'SOON' then 2 else 3 end, needed.assessed_at, needed.id) > (
                select coalesce(m.style, w.counts_as), m.size,
                  case m.urgency when 'NOW' then 1 when 'SOON' then 2 else 3 end, m.assessed_at, m.id
                from needs m left join items w on w.sku = m.sku where m.id = :after))
            order by coalesce(needed.style, needed.item), needed.size,
              case needed.urgency when 'NOW' then 1 when 'SOON' then 2 else 3 end, needed.assessed_at, needed.id
            limit :limit""")
    List<PickRow> pickList(
            CentreCode at, LocalDate today, boolean medicines, @BindMethods PickFilter filter, String after, int limit);

    /** Withdraws the need; returns 0 if it is not open. */
    @SqlUpdate("update needs set state = 'WITHDRAWN' where id = :id and state = 'OPEN'")
    int withdraw(UUID id);

    @SqlUpdate("""
            insert into need_withdrawals (id, need, reason, operator, recorded_at)
            values (:id, :need, :reason, :operator, :recordedAt)""")
    void insertWithdrawal(UUID id, UUID need, String reason, UUID operator, Instant recordedAt);

    @SqlQuery("""
            select w.id, w.reason, o.username as operator, w.recorded_at
            from need_withdrawals w join operators o on o.id = w.operator where w.need = :need""")
    Optional<WithdrawalRow> withdrawal(UUID need);

    /**
     * Lists the goods of the latest needs of the people present, one item of each style, the most often needed first. A need for a style
     * has no item, so the first item of the style stands for it.
     */
    @SqlQuery("""
            select i.sku, i.style, nullif(i.sex, '') as sex, nullif(i.age_group, '') as age_group
            from (
              select count(*) as needed, min(coalesce(i.counts_as,
                (select min(x.sku) from items x where x.style = latest.style and x.counts_as = x.sku))) as sku
              from (
                select n.sku, n.style
                from beneficiaries b
                join beneficiaries w on w.counts_as = b.id
                join needs n on n.beneficiary = w.id
                where b.centre = :at and b.present = 1
                order by n.assessed_at desc, n.id desc limit :needs) latest
              left join items i on i.sku = latest.sku
              group by coalesce(latest.style, nullif(i.style, ''), ' ' || i.counts_as)) lately
            join items i on i.sku = lately.sku
            where i.category <> 'MEDICINE'
            order by lately.needed desc, i.sku""")
    List<LikelyGoods> usual(CentreCode at, int needs);

    /** Lists the first clothes of the catalogue in the given order. */
    @SqlQuery("""
            select sku, style, nullif(sex, '') as sex, nullif(age_group, '') as age_group
            from items
            where <order> > '' and category = 'CLOTHES' and counts_as between sku and sku
            order by <order> limit :limit""")
    List<LikelyGoods> clothes(@Define ItemOrder order, int limit);

    /** Lists the sizes of the styles, merged items last in each. */
    @SqlQuery("""
            select style, size, nullif(sex, '') as sex, nullif(age_group, '') as age_group
            from items where style in (<styles>)
            order by style, case when counts_as = sku then 0 else 1 end, size_order, sku""")
    List<StyleSize> sizes(@InList Collection<StyleCode> styles);
}
