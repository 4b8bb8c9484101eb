package org.sklad.aid.approvals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;
import org.sklad.platform.web.Glance.Tile;

/**
 * Requests of a desk to give a person more than a rule does. A second operator of the centre, another person with the role field or
 * manager, decides on their own screen. The handout that has the id of the request, for the same goods, is then recorded with them as the
 * second operator.
 */
public final class Approvals {
    private static final int MOST = 50;
    private static final Role[] MAY = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final Beneficiaries beneficiaries;
    private final InstantSource clock;

    Approvals(Database database, Centres centres, Beneficiaries beneficiaries, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.beneficiaries = beneficiaries;
        this.clock = clock;
    }

    /**
     * Asks for an approval. Asking again under the same id has no effect.
     *
     * @param handout id of the handout to be recorded
     * @param goods quantities of all goods of the handout
     * @throws Refused if this handout is already recorded and nobody asked for it
     */
    public void ask(UUID handout, Beneficiary person, ApprovalReason reason, Map<Sku, Long> goods, Operator by) {
        by.requireAt(person.centre(), Role.FIELD);
        Instant now = clock.instant();
        Map<Sku, Long> lines = new TreeMap<>(goods);
        database.write(handle -> {
            if (dao(handle).find(handout).isEmpty()) {
                if (IdempotencyKeys.isKnown(handle, handout)) {
                    throw Refused.conflict("approvals.recorded-before");
                }
                dao(handle).insert(handout, person.centre(), person.id(), reason, by.id(), now, null);
                dao(handle).insertLines(handout, List.copyOf(lines.keySet()), List.copyOf(lines.values()));
            }
            return handout;
        });
    }

    /**
     * Asks for an approval by API.
     *
     * @return true if asked now; false if the same id came with the same content before
     * @throws NotFound if the operator does not see the person
     * @throws InvalidFields if there is no such item
     * @throws Refused if this handout was asked for or recorded before
     */
    boolean ask(IdempotencyKey claim, ApprovalForm form, Operator by) {
        Instant now = clock.instant();
        Map<Sku, Long> goods = form.goods();
        return database.once(claim, now, handle -> {
            Beneficiary person = beneficiaries.getNamed(handle, form.beneficiary(), by, Role.FIELD);
            requireItems(handle, form);
            if (dao(handle).find(form.handout()).isPresent() || IdempotencyKeys.isKnown(handle, form.handout())) {
                throw Refused.conflict("approvals.asked-before");
            }
            dao(handle).insert(form.handout(), person.centre(), person.id(), form.reason(), by.id(), now, claim.id());
            dao(handle).insertLines(form.handout(), List.copyOf(goods.keySet()), List.copyOf(goods.values()));
        });
    }

    private static void requireItems(Handle handle, ApprovalForm form) {
        Set<Sku> known = Skus.named(handle, form.goods().keySet()).keySet();
        List<FieldError> errors = IntStream.range(0, form.lines().size())
                .filter(i -> !known.contains(new Sku(form.lines().get(i).item())))
                .mapToObj(i -> new FieldError(
                        "lines[" + i + "].item",
                        Message.of("stock.line.no-item", form.lines().get(i).item())))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Requires that the operator can ask for this person.
     *
     * @throws NotFound if the operator does not see the person
     */
    void requireThere(Optional<String> person, Operator by) {
        person.ifPresent(text -> beneficiaries.getNamed(text, by, Role.FIELD));
    }

    /** Lists the requests of the operator's centres, latest first. */
    List<Approval> list(ApprovalFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return approvals(
                    handle,
                    asked.latest(
                            limit,
                            () -> dao(handle).list(rows, filter),
                            each -> dao(handle).ofCentre(each, rows, filter)));
        });
    }

    /** Returns all requests for a person, oldest first, in the caller's transaction. The caller checks access. */
    public List<Approval> all(Handle handle, BeneficiaryId person) {
        return approvals(handle, dao(handle).ofPerson(person));
    }

    /** Returns the request with which this handout was asked for; absent if it was not. */
    public Optional<Approval> find(UUID handout, Operator by) {
        return database.read(handle -> find(handle, handout))
                .filter(each -> by.roles().hasAt(each.centre(), MAY));
    }

    /** Returns a request in the caller's transaction. The caller has checked that the operator works in its centre. */
    public static Optional<Approval> find(Handle handle, UUID handout) {
        return dao(handle)
                .find(handout)
                .map(row -> approvals(handle, List.of(row)).get(0));
    }

    /**
     * Returns the request.
     *
     * @throws NotFound if no centre of the operator has this request
     */
    public Approval get(UUID id, Operator by) {
        return find(id, by).orElseThrow(NotFound::new);
    }

    /** Lists the requests that this operator can decide, oldest first. */
    public List<Approval> waiting(Operator by) {
        by.require(MAY);
        Set<CentreCode> own = centres.own(by).stream()
                .map(Centre::code)
                .filter(code -> by.roles().hasAt(code, MAY))
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant since = now.minus(Approval.WAITING);
        return database.read(handle -> approvals(handle, dao(handle).waiting(own, since, by.id(), MOST))).stream()
                .filter(each -> each.isInTime(now))
                .toList();
    }

    /** Returns the start-page tile with the number that waits, for operators other than managers; nothing where nothing waits. */
    public List<Tile> tiles(Operator by) {
        long waiting = by.roles().has(Role.FIELD) && !by.roles().has(Role.MANAGER)
                ? waiting(by).size()
                : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Tile(Message.of("approvals.approvals"), waiting, "/approvals", "soon"));
    }

    /**
     * Checks that the operator may decide, before the form is checked.
     *
     * @throws NotFound if there is no such request in the operator's centres
     * @throws Forbidden if the operator asked for it
     */
    void requireSecond(UUID id, Operator by) {
        if (get(id, by).operator().equals(by.id())) {
            throw new Forbidden();
        }
    }

    /** Returns true if the request can be decided. */
    boolean isOpen(Approval approval) {
        return approval.state() == ApprovalState.OPEN && approval.isInTime(clock.instant());
    }

    /**
     * Decides.
     *
     * @return true if decided now; false if the same id came with the same content before
     * @throws Refused if the request is already decided, or if the desk asked too long ago
     */
    boolean decide(IdempotencyKey claim, UUID id, boolean approved, Operator by) {
        Instant now = clock.instant();
        ApprovalState state = approved ? ApprovalState.APPROVED : ApprovalState.REFUSED;
        return database.once(claim, now, handle -> {
            if (dao(handle).decide(id, state, by.id(), now, claim.id()) == 0) {
                throw Refused.conflict("approvals.decided");
            }
            if (find(handle, id).filter(each -> each.isInTime(now)).isEmpty()) {
                throw Refused.conflict("approvals.too-old", Approval.WAITING.toHours());
            }
        });
    }

    private static List<Approval> approvals(Handle handle, List<ApprovalDao.ApprovalRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ApprovalDao.LineRow> lines =
                dao(handle).lines(rows.stream().map(ApprovalDao.ApprovalRow::id).toList());
        Map<Sku, Item> items =
                Skus.named(handle, lines.stream().map(ApprovalDao.LineRow::sku).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Approval(
                        row.id(),
                        row.centre(),
                        row.beneficiary(),
                        row.caseCode(),
                        row.reason(),
                        row.operator(),
                        row.username(),
                        row.name(),
                        row.askedAt(),
                        row.state(),
                        row.second(),
                        row.secondUsername(),
                        row.secondName(),
                        row.second().map(any -> row.decidedAt()),
                        lines.stream()
                                .filter(line -> line.approval().equals(row.id()))
                                .flatMap(line -> Stream.ofNullable(items.get(line.sku()))
                                        .map(item -> new Approval.Goods(item, line.quantity())))
                                .toList()))
                .toList();
    }

    private static ApprovalDao dao(Handle handle) {
        return handle.attach(ApprovalDao.class);
    }
}
