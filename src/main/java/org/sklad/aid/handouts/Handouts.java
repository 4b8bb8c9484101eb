package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.centres.places.Centres;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.stock.RefusedRequests;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Handouts to a person or to a group. A handout is stock movement, entitlement use and receipt in one transaction, or nothing (domain,
 * invariant 5).
 */
public final class Handouts {
    private static final LotCodes NO_LOT = new LotCodes(List.of());

    private final Database database;
    private final Centres centres;
    private final Beneficiaries beneficiaries;
    private final Preparation preparation;
    private final Booking booking;
    private final OfflineBooking offline;
    private final GroupHandouts groups;
    private final HandoutReader reader;
    private final Randomness randomness;
    private final InstantSource clock;

    Handouts(
            Database database,
            Centres centres,
            Beneficiaries beneficiaries,
            Steps steps,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.beneficiaries = beneficiaries;
        this.preparation = steps.preparation();
        this.booking = steps.booking();
        this.offline = steps.offline();
        this.groups = steps.groups();
        this.reader = steps.reader();
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * The steps of a handout.
     *
     * @param preparation work before the transaction: encryption, and authentication of the second operator
     * @param booking the transaction itself
     * @param offline both, for a handout that a device recorded without the network
     * @param groups group handouts of other documents, and reversals
     */
    record Steps(
            Preparation preparation,
            Booking booking,
            OfflineBooking offline,
            GroupHandouts groups,
            HandoutReader reader) {}

    /** A handout, and whether this request made it. */
    public record Outcome(HandoutDetails handout, boolean first) {}

    /**
     * Records a handout. Quantities are smallest units. A repeated request gets the first answer, whatever was given, moved or taken away
     * since (domain, invariant 3).
     *
     * @throws NotFound if the operator has no role at the centre, or if nobody with this code is present there
     * @throws Forbidden if the operator is not a field worker there
     * @throws MedicineRightNeeded if the goods are a medicine and the operator lacks the right
     * @throws NotEntitled if the goods are for others, unless overridden
     * @throws EntitlementExceeded if a rule has less left, unless overridden
     * @throws SecondOperatorRefused if the second operator of an override is not authenticated or lacks the role
     * @throws InsufficientStock if less is in stock at the location and below it
     * @throws Restricted if a donor meant the goods for others, and the restriction forbids the handout or was not confirmed
     * @throws LotNotUsable if a lot is expired, held, recalled or in quarantine
     * @throws InvalidFields if the time is in the future or too long ago, if the location has no stock, if the goods are unknown, or if a
     *     prescription is missing
     */
    public Outcome record(IdempotencyKey claim, NewHandout wanted, Operator by) {
        by.requireAt(wanted.centre(), Role.FIELD);
        Optional<PreparedHandout> giving = preparation.of(claim, wanted, by, clock.instant());
        List<LotCodes> codes = codes(wanted);
        try {
            boolean first =
                    giving.isPresent() && database.write(handle -> claimed(handle, claim, giving.get(), codes, false));
            return new Outcome(reader.get(claim.id(), by), first);
        } catch (InsufficientStock refused) {
            giving.ifPresent(each -> keep(claim, each, refused));
            throw refused;
        }
    }

    /** Records a refused request, because it counts as use of the item and no movement shows it. */
    private void keep(IdempotencyKey claim, PreparedHandout giving, InsufficientStock refused) {
        database.write(handle -> {
            RefusedRequests.record(handle, claim.id(), giving.centre().code(), refused, giving.at());
            return true;
        });
    }

    /** Returns codes for the lots of bought goods, one for each line. */
    private List<LotCodes> codes(NewHandout wanted) {
        return wanted.lines().stream()
                .map(line -> line.bought().isPresent() ? LotCodes.random(randomness) : NO_LOT)
                .toList();
    }

    /**
     * Records the handouts of several people of a household, of whom one takes the goods for the others. Records all of them or none. A
     * repeated request changes nothing. All have the same override, if any: its second operator is authenticated once, because a code of
     * the second factor is valid once.
     *
     * @throws JointRefused if {@link #record} rejects one of them, or if there are several and a medicine is among their goods; it names
     *     the person
     * @throws NotFound if the operator has no role at the centre
     * @throws Forbidden if the operator is not a field worker there
     */
    public void recordTogether(List<JointHandout> all, Operator by) {
        Instant now = clock.instant();
        Map<JointHandout, Preparation.Checked> checked = new LinkedHashMap<>();
        for (JointHandout each : all) {
            by.requireAt(each.wanted().centre(), Role.FIELD);
            each.naming(() -> preparation.check(each.claim(), each.wanted(), by, now))
                    .ifPresent(found -> checked.put(each, found));
        }
        if (checked.isEmpty()) {
            return;
        }
        Map.Entry<JointHandout, Preparation.Checked> first =
                checked.entrySet().iterator().next();
        Optional<Operator> second = first.getKey().naming(() -> preparation.second(first.getValue()));
        List<Prepared> prepared = checked.entrySet().stream()
                .map(each -> {
                    JointHandout joint = each.getKey();
                    Optional<Operator> own =
                            second.filter(any -> joint.wanted().overriding().isPresent());
                    return new Prepared(joint, preparation.prepared(each.getValue(), own), codes(joint.wanted()));
                })
                .toList();
        try {
            database.write(handle -> {
                for (Prepared each : prepared) {
                    JointHandout joint = each.joint();
                    joint.naming(() -> claimed(handle, joint.claim(), each.giving(), each.codes(), all.size() > 1));
                }
                return prepared;
            });
        } catch (JointRefused refused) {
            prepared.stream()
                    .filter(each -> each.joint().claim().id().equals(refused.handout()))
                    .forEach(each -> {
                        if (refused.why() instanceof InsufficientStock insufficient) {
                            keep(each.joint().claim(), each.giving(), insufficient);
                        }
                    });
            throw refused;
        }
    }

    private record Prepared(JointHandout joint, PreparedHandout giving, List<LotCodes> codes) {}

    private boolean claimed(
            Handle handle, IdempotencyKey claim, PreparedHandout giving, List<LotCodes> codes, boolean together) {
        boolean first = IdempotencyKeys.claim(handle, claim, giving.now());
        if (first) {
            booking.book(handle, giving, codes, together);
        }
        return first;
    }

    /**
     * Books a handout that was recorded offline. It has happened already, so it is booked whatever it breaks. Conflicts are marked for a
     * manager of the centre and returned. A repeated request is answered as already booked (domain, invariants 3 and 6).
     *
     * @param author operator who recorded it, with present roles; there may be none left
     * @throws InvalidFields if it cannot be read: {@link OfflineBooking}
     * @throws NotFound if there is no such centre
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, OfflineHandout sent, Operator author) {
        return recordOffline(claim, sent, author, handle -> {});
    }

    /**
     * Books a handout as {@link #recordOffline(IdempotencyKey, OfflineHandout, Operator)}, together with another document of the same id.
     *
     * @param other records the other document in the same transaction, first
     */
    public OfflineOutcome recordOffline(
            IdempotencyKey claim, OfflineHandout sent, Operator author, Consumer<Handle> other) {
        return offline.record(claim, sent, author, clock.instant(), other);
    }

    /**
     * Checks that the operator sees the centre, the person and the location, before the form is checked. If a handout was recorded with the
     * id, checks only the centre, because the person may have left since.
     *
     * @param id id of the handout to record
     * @throws NotFound if the operator sees no such centre, person or location
     * @throws Forbidden if the operator is not a field worker there
     */
    public void requireThere(
            Optional<UUID> id, CentreCode centre, Optional<String> person, Optional<String> location, Operator by) {
        preparation.requireThere(id, centre, person, location, by);
    }

    /**
     * Reverses a handout: the goods return to where they were, and the entitlement is given back.
     *
     * @return false if this request was answered before
     * @throws NotFound if there is no such handout in the operator's centres
     * @throws Refused if it was already reversed
     * @throws Refused if goods of it were returned
     * @throws Refused if a location of the goods was closed since
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        return groups.reverse(claim, id, reason, by);
    }

    /** Checks that the operator may reverse the handout, before the form is checked. */
    public void requireReversible(UUID id, Operator by) {
        reader.row(id, by, GroupHandouts.MAY_REVERSE);
    }

    /** Returns true if the operator may reverse handouts of the centre. */
    public static boolean mayReverse(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, GroupHandouts.MAY_REVERSE);
    }

    /**
     * Returns the handout.
     *
     * @throws NotFound if there is none in the operator's centres
     */
    public HandoutDetails get(UUID id, Operator by) {
        return reader.get(id, by);
    }

    /**
     * Returns the signature on the screen as a PNG, for field workers and managers of the centre of the handout. Empty for auditors,
     * without such a signature, and after the person is erased.
     *
     * @throws NotFound as for {@link #get}
     */
    public Optional<byte[]> signature(UUID id, Operator by) {
        return reader.signature(id, by);
    }

    /**
     * Lists handouts by centre, then latest first. Without a centre, those of all centres where the operator sees people.
     *
     * @param after position of the last handout of the previous page
     */
    public List<HandoutDetails> list(HandoutFilter filter, Optional<HandoutPlace> after, int limit, Operator by) {
        by.requireIn(filter.code(), HandoutReader.maySee());
        List<CentreCode> seen = filter.code()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, HandoutReader.maySee()))
                        .sorted()
                        .toList());
        Optional<BeneficiaryId> id = Optional.ofNullable(filter.beneficiary())
                .map(code -> beneficiaries
                        .getNamed(code.value(), by, HandoutReader.maySee())
                        .id());
        return reader.list(seen, filter, id, after, limit, by);
    }

    /** Returns true if the id was used before; a repeated request skips the entitlement check. */
    public boolean isKnown(UUID id) {
        return database.read(handle -> IdempotencyKeys.isKnown(handle, id));
    }
}
