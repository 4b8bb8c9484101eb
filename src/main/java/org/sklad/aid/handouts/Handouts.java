package org.sklad.aid.handouts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.stock.RefusedRequests;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;

/**
 * Goods handed out, to a person or to a group. A handout is stock movement, entitlement use and receipt in one transaction, or
 * nothing (domain, invariant 5).
 */
public final class Handouts {
    /** So far back may be typed in what stands on paper (domain, Handout). */
    public static final Duration LATE = Duration.ofDays(7);

    /** The same with a manager as second operator. */
    public static final Duration LATE_WITH_MANAGER = Duration.ofDays(90);

    private static final LotCodes NO_LOT = new LotCodes(List.of());

    private static final Role[] MAY_REVERSE = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final HandoutCipher seals;
    private final Preparation preparation;
    private final Booking booking;
    private final OfflineBooking offline;
    private final HandoutReader reader;
    private final Randomness randomness;
    private final InstantSource clock;

    public Handouts(
            Database database,
            Centres centres,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            HandoutSteps steps,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.preparation = steps.preparation();
        this.booking = steps.booking();
        this.offline = steps.offline();
        this.seals = steps.seals();
        this.reader = new HandoutReader(database, seals);
        this.randomness = randomness;
        this.clock = clock;
    }

    /** A handout, and whether this request was the one that made it. */
    public record Outcome(HandoutDetails handout, boolean first) {}

    /**
     * Records a handout. Quantities are smallest units. Whoever repeats the request is answered with what it made, whatever was
     * given, moved or taken away since (domain, invariant 3).
     *
     * @throws NotFound when the operator has no role at the centre, or nobody of this code is present there
     * @throws Forbidden when the operator does not hand out there
     * @throws MedicineRightNeeded for a medicine, where the operator has not the right
     * @throws NotEntitled when the goods are for others, unless overridden
     * @throws EntitlementExceeded when less is left by a rule, unless overridden
     * @throws SecondOperatorRefused when who is to stand for an override does not prove it, or may not
     * @throws InsufficientStock when less stands at the location and beneath it
     * @throws Restricted when what would be taken is for others, as its donor gave it, and that is refused or was not seen
     * @throws LotNotUsable for a lot that is expired, held, recalled or in quarantine
     * @throws InvalidFields for a time in the future or too long ago, a location without stock, goods that nobody knows, a
     *     prescription that is missing
     */
    public Outcome record(IdempotencyKey claim, NewHandout wanted, Operator by) {
        by.requireAt(wanted.centre(), Role.FIELD);
        Optional<Giving> giving = preparation.of(claim, wanted, by, clock.instant());
        List<LotCodes> codes = codes(wanted);
        try {
            boolean first = giving.isPresent() && database.write(handle -> claimed(handle, claim, giving.get(), codes));
            return new Outcome(reader.get(claim.id(), by), first);
        } catch (InsufficientStock refused) {
            giving.ifPresent(each -> keep(claim, each, refused));
            throw refused;
        }
    }

    /** Records a refused request: it counts as use of the item, and no movement shows it. */
    private void keep(IdempotencyKey claim, Giving giving, InsufficientStock refused) {
        database.write(handle -> {
            RefusedRequests.record(handle, claim.id(), giving.centre().code(), refused, giving.at());
            return true;
        });
    }

    /** For the lots of what was bought, one for each line. */
    private List<LotCodes> codes(NewHandout wanted) {
        return wanted.lines().stream()
                .map(line -> line.bought().isPresent() ? LotCodes.random(randomness) : NO_LOT)
                .toList();
    }

    /** One of several handouts that are recorded together, under an id of its own. */
    public record Joint(IdempotencyKey claim, NewHandout wanted) {}

    /**
     * Records the handouts of several people, all of them or none: of a household, of which one takes for the others. Whoever repeats
     * the request changes nothing.
     *
     * @throws JointRefused as {@link #record} refuses one of them, with whose it is
     * @throws NotFound when the operator has no role at the centre
     * @throws Forbidden when the operator does not hand out there
     */
    public void recordTogether(List<Joint> all, Operator by) {
        Instant now = clock.instant();
        List<Prepared> prepared = all.stream()
                .flatMap(each -> {
                    by.requireAt(each.wanted().centre(), Role.FIELD);
                    return of(each, () -> preparation.of(each.claim(), each.wanted(), by, now)).stream()
                            .map(giving -> new Prepared(each, giving, codes(each.wanted())));
                })
                .toList();
        if (prepared.isEmpty()) {
            return;
        }
        try {
            database.write(handle -> {
                for (Prepared each : prepared) {
                    Joint joint = each.joint();
                    of(joint, () -> claimed(handle, joint.claim(), each.giving(), each.codes()));
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

    private record Prepared(Joint joint, Giving giving, List<LotCodes> codes) {}

    private static <T> T of(Joint one, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal why) {
            String whose = one.wanted()
                    .person()
                    .flatMap(CaseCode::find)
                    .map(CaseCode::grouped)
                    .orElse("");
            throw new JointRefused(one.claim().id(), whose, why);
        }
    }

    private boolean claimed(Handle handle, IdempotencyKey claim, Giving giving, List<LotCodes> codes) {
        boolean first = IdempotencyKeys.claim(handle, claim, giving.now());
        if (first) {
            booking.book(handle, giving, codes);
        }
        return first;
    }

    /**
     * Books a handout that was recorded offline. It has happened already, so that it is booked whatever it breaks; what it breaks is
     * marked for a manager of the centre, and answered. Whoever repeats the request is told so (domain, invariants 3 and 6).
     *
     * @param author who made it, as they are now: without roles where they have none any more
     * @throws InvalidFields for what cannot be read: {@link OfflineBooking}
     * @throws NotFound when there is no such centre
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, OfflineHandout sent, Operator author) {
        Instant now = clock.instant();
        Optional<OfflineBooking.Ready> ready = database.read(handle -> IdempotencyKeys.isRepeated(handle, claim)
                ? Optional.empty()
                : Optional.of(offline.prepare(handle, claim, sent, author, now)));
        List<LotCodes> codes = sent.lines().stream()
                .map(line -> line.lot().isPresent() ? NO_LOT : LotCodes.random(randomness))
                .toList();
        boolean first = ready.isPresent()
                && database.write(handle -> {
                    boolean claimed = IdempotencyKeys.claim(handle, claim, now);
                    if (claimed) {
                        offline.book(handle, ready.get(), codes);
                    }
                    return claimed;
                });
        return new OfflineOutcome(
                first,
                database.read(handle -> handle.attach(OfflineHandoutDao.class).flags(claim.id())));
    }

    /**
     * Refuses what is not there for the operator, before a form is looked at. A handout that was recorded with the id is answered
     * for, whoever has left since.
     *
     * @param id of the handout to be recorded
     * @throws NotFound when there is no such centre, person or location for the operator
     * @throws Forbidden when the operator does not hand out there
     */
    public void requireThere(
            Optional<UUID> id, CentreCode centre, Optional<String> person, Optional<String> location, Operator by) {
        preparation.requireThere(id, centre, person, location, by);
    }

    /**
     * Takes a handout back: the goods stand again where they stood, and the entitlement is given back.
     *
     * @throws NotFound when there is no such handout in the operator's centres
     * @throws Refused if it was taken back before
     * @throws Refused if goods of it came back
     * @throws Refused if the goods stood in a location that was closed since
     */
    public Outcome reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        Instant now = clock.instant();
        HandoutRow row = reader.row(id, by, MAY_REVERSE);
        String sealed = seals.of(row).close("reversal_reason", reason);
        boolean first = database.once(claim, now, handle -> {
            Optional<BeneficiaryId> person = row.person();
            person.ifPresent(each -> beneficiaries.take(handle, each));
            HandoutDao dao = handle.attach(HandoutDao.class);
            if (dao.reverse(id) == 0) {
                throw Refused.conflict("handouts.already-reversed");
            }
            if (dao.isReturned(id)) {
                throw Refused.conflict("handouts.return.stands");
            }
            ledger.reverse(handle, Document.now(claim.id(), by, now), id);
            dao.insertReversal(claim.id(), id, row.kept(handle, sealed), by.id(), now);
            handle.attach(OfflineHandoutDao.class).close(id);
            person.ifPresent(each -> {
                MetNeeds.changed(handle, each, now);
                Breaches.changed(handle, each, now);
            });
        });
        return new Outcome(reader.get(id, by), first);
    }

    /** Refuses who may not take the handout back, before the form is looked at. */
    public void requireReversible(UUID id, Operator by) {
        reader.row(id, by, MAY_REVERSE);
    }

    /** True for who may take handouts of the centre back. */
    public static boolean mayReverse(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, MAY_REVERSE);
    }

    /** The handout; refuses with {@link NotFound} when there is none in the operator's centres. */
    public HandoutDetails get(UUID id, Operator by) {
        return reader.get(id, by);
    }

    /**
     * What was signed on the screen, as a PNG, for who gives or answers for goods where the handout was made. Nothing for auditors,
     * where nobody signed on the screen, and once the person is erased. Refuses with {@link NotFound} as {@link #get}.
     */
    public Optional<byte[]> signature(UUID id, Operator by) {
        return reader.signature(id, by);
    }

    /**
     * Handouts, centre by centre, in each the latest first.
     *
     * @param centre absent for all centres where the operator sees people
     * @param person absent for all
     * @param after the place of the last one of the page before
     */
    public List<HandoutDetails> list(
            Optional<CentreCode> centre,
            Optional<CaseCode> person,
            Optional<HandoutPlace> after,
            int limit,
            Operator by) {
        return list(HandoutFilter.of(centre, person), after, limit, by);
    }

    /** As {@link #list(Optional, Optional, Optional, int, Operator)}, with all that can be asked for. */
    public List<HandoutDetails> list(HandoutFilter filter, Optional<HandoutPlace> after, int limit, Operator by) {
        List<CentreCode> seen = filter.centre()
                .map(code -> {
                    by.requireAt(code, HandoutReader.maySee());
                    return List.of(centres.get(code).code());
                })
                .orElseGet(() -> {
                    by.require(HandoutReader.maySee());
                    return centres.codes().stream()
                            .filter(code -> by.roles().hasAt(code, HandoutReader.maySee()))
                            .sorted()
                            .toList();
                });
        Optional<BeneficiaryId> id = filter.person()
                .map(code -> beneficiaries
                        .getNamed(code.value(), by, HandoutReader.maySee())
                        .id());
        return reader.list(seen, filter, id, after, limit, by);
    }

    /** What a person was given in other centres than where they are: only of which category, and when. */
    public List<Elsewhere> elsewhere(Beneficiary person, int limit) {
        return database
                .read(handle -> handle.attach(HandoutDao.class).elsewhere(person.id(), person.centre(), limit))
                .stream()
                .map(row -> new Elsewhere(row.category(), row.givenOn()))
                .distinct()
                .toList();
    }

    /** Already helped elsewhere: with goods of a category, on a day. */
    public record Elsewhere(Category category, LocalDate on) {}

    /** Whether something was recorded with the id, so that the same request is not asked again what is due. */
    public boolean isKnown(UUID id) {
        return database.read(handle -> IdempotencyKeys.isKnown(handle, id));
    }

    /** The centre with the code, if there is one. */
    public Optional<Centre> centre(CentreCode code) {
        return centres.codes().contains(code) ? Optional.of(centres.get(code)) : Optional.empty();
    }
}
