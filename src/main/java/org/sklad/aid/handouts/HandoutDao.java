package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.GivenGoods;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "columns", sql = """
            h.id, h.centre, p.centre as location_centre, p.code as location_code, h.beneficiary, h.household, b.case_code,
              k.wrapped, h.sex, h.age_band, h.given_on, h.occurred_at, h.recorded_at, h.offline, o.username as operator,
              h.acknowledgement, h.collected_by, h.override_reason, s.username as second, h.state, r.id as reversal,
              r.reason as reversal_reason, u.username as reversed_by, r.recorded_at as reversed_at"""), @Fragment(name = "who_and_where", sql = """
            join locations p on p.id = h.location
            join operators o on o.id = h.operator
            left join operators s on s.id = h.second_operator
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as
            left join data_keys k on k.beneficiary = h.beneficiary
            left join handout_reversals r on r.handout = h.id
            left join operators u on u.id = r.operator""")})
interface HandoutDao {
    /**
     * The records to update after a handout; usually none.
     *
     * @param inNeed true if the person has an unmet need
     * @param besideOffline true if the person or the household has handouts that were recorded offline
     */
    record Beside(boolean inNeed, boolean besideOffline) {}

    /** Inserts the handout and returns in the same statement what to update after it. */
    @SqlQuery("""
            insert into handouts (id, centre, location, beneficiary, household, sex, age_band, vulnerabilities, given_on,
              occurred_at, recorded_at, operator, acknowledgement, collected_by, override_reason, second_operator, heads,
              offline, state)
            values (:id, :centre, :location, :beneficiary, :household, :sex, :ageBand, :vulnerabilities, :givenOn,
              :occurredAt, :recordedAt, :operator, :acknowledgement, :collectedBy, :overrideReason, :secondOperator, :heads,
              :offline, 'RECORDED')
            returning case when exists (
              select 1 from needs n
              where n.beneficiary in (select r.beneficiary from registrations r where r.person = :beneficiary)
                and n.met < n.quantity) then 1 else 0 end as in_need,
              case when exists (
                select 1 from handouts o
                where o.beneficiary in (select r.beneficiary from registrations r where r.person = :beneficiary)
                  and o.offline = 1)
              or exists (
                select 1 from handouts o where o.household = :household and o.household <> '' and o.offline = 1)
              then 1 else 0 end as beside_offline""")
    Beside insert(@BindMethods HandoutInsert row);

    /**
     * Inserts the handout with its lines, heads and signature, and returns what to update after it. A line of the handout is one row for
     * each place from which its goods are taken.
     */
    default Beside insert(HandoutInsert row, PreparedHandout giving, List<Pick> picks) {
        Beside beside = insert(row);
        insertLines(giving.id(), picks, giving.textsOf(picks));
        if (!giving.wanted().group().isEmpty()) {
            insertHeads(giving.id(), giving.wanted().group());
        }
        giving.texts().signature().ifPresent(image -> insertSignature(giving.id(), image));
        return beside;
    }

    /** Lists what the person still has of the goods given since the time, by line and item. */
    @SqlQuery("""
            select h.id as handout, l.line, h.occurred_at as at, i.sku, i.style, i.size,
              cast(sum(l.quantity - l.returned) as bigint) as quantity
            from handouts h
            join handout_lines l on l.handout = h.id
            join lots t on t.code = l.lot
            join items i on i.sku = t.sku
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.beneficiary <> '' and h.state = 'RECORDED' and h.occurred_at >= :since
            group by h.id, l.line, h.occurred_at, i.sku, i.style, i.size
            having sum(l.quantity - l.returned) > 0""")
    List<GivenGoods> kept(BeneficiaryId person, Instant since);

    /** Lists the goods recorded for the person on a day and not reversed, by handout and item. */
    @SqlQuery("""
            select h.id as handout, i.counts_as as sku, cast(sum(l.quantity) as bigint) as quantity
            from handouts h
            join handout_lines l on l.handout = h.id
            join items i on i.sku = l.sku
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.beneficiary <> '' and h.given_on = :on and h.state = 'RECORDED'
            group by h.id, i.counts_as""")
    List<OfDay> ofPersonOn(BeneficiaryId person, LocalDate on);

    /** Lists the same for groups of this many people in a centre, not for one unknown person to whom a phone gave something. */
    @SqlQuery("""
            select h.id as handout, i.counts_as as sku, cast(sum(l.quantity) as bigint) as quantity
            from handouts h
            join handout_lines l on l.handout = h.id
            join items i on i.sku = l.sku
            where h.centre = :centre and h.given_on = :on and h.beneficiary = '' and h.heads = :heads and h.state = 'RECORDED'
              and exists (select 1 from handout_heads g where g.handout = h.id)
            group by h.id, i.counts_as""")
    List<OfDay> ofGroupsOn(CentreCode centre, LocalDate on, int heads);

    /** The quantity of an item in a handout. */
    record OfDay(UUID handout, Sku sku, long quantity) {}

    @SqlBatch(value = """
            insert into handout_lines (handout, line, lot, location, box, sku, quantity, bought, prescription, dose, dosing)
            values (:handout, :line, :from.lot, :from.location, :from.box, :from.sku, :quantity, :bought, :prescription, :dose,
              :dosing)""", transactional = false)
    void insertLines(UUID handout, @BindMethods List<Pick> picks, @BindMethods List<PreparedHandout.LineTexts> texts);

    @SqlBatch(value = """
            insert into handout_heads (handout, sex, age_band, heads) values (:handout, :sex, :ageBand, :count)""", transactional = false)
    void insertHeads(UUID handout, @BindMethods List<Heads> group);

    /** Stored heads of a group. */
    record HeadsRow(UUID handout, Sex sex, AgeBand ageBand, int heads) {
        Heads shown() {
            return new Heads(sex, ageBand, heads);
        }
    }

    @SqlUpdate("insert into handout_signatures (handout, image) values (:handout, :image)")
    void insertSignature(UUID handout, String image);

    @SqlQuery("select image from handout_signatures where handout = :handout")
    Optional<String> signature(UUID handout);

    /** Reverses the handout; returns 0 if it was already reversed. */
    @SqlUpdate("update handouts set state = 'REVERSED' where id = :id and state = 'RECORDED'")
    int reverse(UUID id);

    @SqlUpdate("""
            insert into handout_reversals (id, handout, reason, operator, recorded_at)
            values (:id, :handout, :reason, :operator, :recordedAt)""")
    void insertReversal(UUID id, UUID handout, String reason, UUID operator, Instant recordedAt);

    /** Returns true if the handout exists and was not reversed. */
    @SqlQuery("""
            select case when exists (select 1 from handouts where id = :id and state = 'RECORDED') then 1 else 0 end""")
    boolean isRecorded(UUID id);

    /** Returns true if goods of the handout were returned to stock. */
    @SqlQuery("""
            select case when exists (select 1 from handout_lines where handout = :id and returned > 0) then 1 else 0 end""")
    boolean isReturned(UUID id);

    /** Returns the centre of a recorded handout. */
    @SqlQuery("select centre from handouts where id = :id")
    Optional<CentreCode> centreOf(UUID id);

    @SqlQuery("""
            select id from handouts
            where beneficiary in (select r.beneficiary from registrations r where r.person = :person) and beneficiary <> ''
            order by occurred_at, id""")
    List<UUID> allOfPerson(BeneficiaryId person);

    /** The wrapped data key of a person, and whether an approval of the handout was asked for. */
    record PersonKey(String wrapped, boolean approvalAsked) {}

    @SqlQuery("""
            select wrapped, case when exists (select 1 from handout_approvals a where a.id = :handout) then 1 else 0 end as approval_asked
            from data_keys where beneficiary = :person""")
    Optional<PersonKey> key(BeneficiaryId person, UUID handout);

    /** Lists handouts, oldest first. */
    @SqlQuery("""
            select <columns> from handouts h <who_and_where>
            where h.id in (<ids>)
            order by h.occurred_at, h.id""")
    List<HandoutRow> all(@InList Collection<UUID> ids);

    @SqlQuery("""
            select <columns> from handouts h <who_and_where>
            where h.id = :id""")
    Optional<HandoutRow> find(UUID id);

    @SqlQuery("""
            select <columns> from handouts h <who_and_where>
            where h.centre = :at and h.state = coalesce(:state, h.state)
              and (h.occurred_at, h.id) < (:before, :beforeId) and h.occurred_at >= :since
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods HandoutFilter filter);

    @SqlQuery("""
            select <columns> from handouts h <who_and_where>
            where h.centre = :at and h.given_on = :on and h.state = coalesce(:state, h.state)
              and (h.occurred_at, h.id) < (:before, :beforeId) and h.occurred_at >= :since
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> ofDay(CentreCode at, @BindMethods LatestRows rows, @BindMethods HandoutFilter filter);

    /** Lists the handouts of an operator. */
    @SqlQuery("""
            select <columns> from handouts h <who_and_where>
            where h.operator = (select y.id from operators y where y.username = :operator) and h.centre = :at
              and h.given_on = coalesce(:on, h.given_on) and h.state = coalesce(:state, h.state)
              and (h.occurred_at, h.id) < (:before, :beforeId) and h.occurred_at >= :since
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> ofOperator(CentreCode at, @BindMethods LatestRows rows, @BindMethods HandoutFilter filter);

    /**
     * Lists the handouts of a person. Wraps the centre in {@code coalesce}, because SQLite would otherwise read all handouts of the centre
     * in order. Sorting the few of one person is faster.
     */
    @SqlQuery("""
            select <columns> from registrations t join handouts h on h.beneficiary = t.beneficiary <who_and_where>
            where t.person = :person and h.beneficiary <> '' and coalesce(h.centre, '') = :at
              and h.given_on = coalesce(:on, h.given_on) and h.state = coalesce(:state, h.state)
              and o.username = coalesce(:operator, o.username)
              and (h.occurred_at, h.id) < (:before, :beforeId) and h.occurred_at >= :since
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> ofPerson(
            BeneficiaryId person, CentreCode at, @BindMethods LatestRows rows, @BindMethods HandoutFilter filter);

    /** Lists the latest handouts of a person, without those whose goods were all returned. */
    @SqlQuery("""
            select <columns> from registrations t join handouts h on h.beneficiary = t.beneficiary <who_and_where>
            where t.person = :person and h.beneficiary <> '' and coalesce(h.centre, '') = :at
              and (h.state = 'REVERSED' or exists (
                select 1 from handout_lines l where l.handout = h.id and l.quantity > l.returned))
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> lastOfPerson(BeneficiaryId person, CentreCode at, int limit);

    /** Lists as {@link #ofPerson} does the handouts that gave one of the lots; {@code person} is empty for all. */
    @SqlQuery("""
            with given (handout) as materialized (select distinct handout from handout_lines where lot in (<lots>))
            select <columns> from given g join handouts h on h.id = g.handout <who_and_where>
            where coalesce(h.centre, '') = :at
              and (:person = '' or h.beneficiary in (select r.beneficiary from registrations r where r.person = :person))
              and h.given_on = coalesce(:on, h.given_on) and h.state = coalesce(:state, h.state)
              and o.username = coalesce(:operator, o.username)
              and (h.occurred_at, h.id) < (:before, :beforeId) and h.occurred_at >= :since
            order by h.occurred_at desc, h.id desc limit :limit""")
    List<HandoutRow> ofLots(
            @InList Collection<LotCode> lots,
            String person,
            CentreCode at,
            @BindMethods LatestRows rows,
            @BindMethods HandoutFilter filter);

    @SqlQuery("""
            select l.handout, l.line, l.lot, t.number, t.expires_on, t.donor, t.funding_source, p.centre, p.code as location, l.box, t.sku, l.quantity,
              l.returned, l.bought, l.prescription, l.dose, l.dosing
            from handout_lines l join lots t on t.code = l.lot join locations p on p.id = l.location
            where l.handout in (<handouts>)
            order by l.handout, l.line, t.expires_on, l.lot, p.code, l.box""")
    List<LineRow> lines(@InList Collection<UUID> handouts);

    /** A handout with the facts about its recipient, which are empty for a group, and one of the sexes and age bands of a group. */
    record ReceiverRow(
            UUID id,
            CentreCode centre,
            String sex,
            String ageBand,
            Optional<Sex> ofSex,
            Optional<AgeBand> ofAge,
            int heads) {
        Optional<Heads> group() {
            return ofSex.map(each -> new Heads(each, ofAge.orElseThrow(), heads));
        }
    }

    /** Lists those of the documents that are handouts, with the facts about their recipients. A group has several rows. */
    @SqlQuery("""
            select h.id, h.centre, h.sex, h.age_band, g.sex as of_sex, g.age_band as of_age, coalesce(g.heads, 0) as heads
            from handouts h left join handout_heads g on g.handout = h.id
            where h.id in (<documents>)
            order by h.id, g.sex, g.age_band""")
    List<ReceiverRow> receivers(@InList Collection<UUID> documents);

    @SqlQuery("""
            select handout, sex, age_band, heads from handout_heads where handout in (<handouts>)
            order by handout, sex, age_band""")
    List<HeadsRow> heads(@InList Collection<UUID> handouts);
}
