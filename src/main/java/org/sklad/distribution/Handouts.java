package org.sklad.distribution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.OtpNeeded;
import org.sklad.access.Role;
import org.sklad.access.Sessions;
import org.sklad.access.SignInRefused;
import org.sklad.beneficiaries.Beneficiaries;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.beneficiaries.Vulnerability;
import org.sklad.catalogue.Category;
import org.sklad.centres.Centre;
import org.sklad.centres.Centres;
import org.sklad.centres.Location;
import org.sklad.centres.LocationAddress;
import org.sklad.centres.LocationKind;
import org.sklad.centres.Locations;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Claim;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.UsedIds;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.stock.Document;
import org.sklad.stock.Goods;
import org.sklad.stock.InsufficientStock;
import org.sklad.stock.LotNotUsable;
import org.sklad.stock.MovementKind;
import org.sklad.stock.Pick;
import org.sklad.stock.StockLedger;

/**
 * Goods handed out, to a person or to a group. A handout is stock movement, entitlement use and receipt in one transaction, or
 * nothing (domain, invariant 5).
 */
public final class Handouts {
    /** So far back may be typed in what stands on paper (domain, Handout). */
    public static final Duration LATE = Duration.ofDays(7);

    /** The same with a manager as second operator. */
    public static final Duration LATE_WITH_MANAGER = Duration.ofDays(90);

    /** A device's clock may be so far ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Role[] MAY_REVERSE = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final StockLedger ledger;
    private final WantedGoods wantedGoods;
    private final Sessions sessions;
    private final Seals seals;
    private final HandoutReader reader;
    private final InstantSource clock;

    public Handouts(
            Database database,
            Centres centres,
            Locations locations,
            Beneficiaries beneficiaries,
            Entitlements entitlements,
            StockLedger ledger,
            Goods goods,
            Sessions sessions,
            DataKeys dataKeys,
            FieldCipher fields,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.wantedGoods = new WantedGoods(goods);
        this.sessions = sessions;
        this.seals = new Seals(dataKeys, fields);
        this.reader = new HandoutReader(database, seals);
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
     * @throws LotNotUsable for a lot that is expired, held, recalled or in quarantine
     * @throws InvalidFields for a time in the future or too long ago, a location without stock, goods that nobody knows, a
     *     prescription that is missing
     */
    public Outcome record(Claim claim, NewHandout wanted, Operator by) {
        by.requireAt(wanted.centre(), Role.FIELD);
        if (isRecorded(claim)) {
            return new Outcome(reader.get(claim.id(), by), false);
        }
        Instant now = clock.instant();
        Centre centre = centres.get(wanted.centre());
        Optional<Keyed> person = keyed(wanted, centre, by);
        Instant at = occurredAt(wanted, now);
        // Last: a wrong password costs the second operator time, which no slip in another field may.
        Optional<Operator> second = secondOperator(wanted, at.isBefore(now.minus(LATE)), by);
        Sealed sealed = seal(claim.id(), wanted, person);
        Giving giving = new Giving(claim.id(), wanted, sealed, centre, second, by, at, now);
        boolean first = database.write(handle -> {
            if (!UsedIds.claim(handle, claim, now)) {
                return false;
            }
            give(handle, giving);
            return true;
        });
        return new Outcome(reader.get(claim.id(), by), first);
    }

    /** All that was made ready for a handout before the transaction. */
    private record Giving(
            UUID id,
            NewHandout wanted,
            Sealed sealed,
            Centre centre,
            Optional<Operator> second,
            Operator by,
            Instant at,
            Instant now) {
        LocalDate day() {
            return LocalDate.ofInstant(at, centre.timeZone());
        }
    }

    private void give(Handle handle, Giving giving) {
        Optional<Beneficiary> person = giving.sealed().person().map(seen -> present(handle, seen, giving));
        person.ifPresent(each -> beneficiaries.touch(handle, each));
        Location from = location(handle, giving.wanted(), giving.by());
        List<WantedGoods.Line> lines = wantedGoods.find(handle, giving.wanted().lines(), from.centre(), giving.by());
        Optional<Recipient> recipient = person.map(each -> entitlements.recipient(handle, each, giving.at()));
        if (person.isPresent() && giving.second().isEmpty()) {
            requireEntitled(handle, person.get(), recipient.orElseThrow(), lines, giving);
        }
        List<Pick> picks = ledger.issue(
                handle,
                new Document(giving.id(), giving.by(), giving.at(), giving.now()),
                MovementKind.HANDOUT,
                from,
                LocationKind.BENEFICIARY,
                giving.day(),
                lines.stream().map(WantedGoods.Line::wanted).toList());
        insert(handle, giving, from, person, recipient, lines, picks);
    }

    /** The person as they are now: who has left since is not there any more. */
    private Beneficiary present(Handle handle, Beneficiary seen, Giving giving) {
        return requireHere(
                beneficiaries.getNamed(handle, seen.caseCode().value(), giving.by(), Role.FIELD), giving.centre());
    }

    private static Beneficiary requireHere(Beneficiary person, Centre centre) {
        if (!person.centre().equals(centre.code())) {
            throw new InvalidFields(
                    "beneficiary",
                    Message.of(
                            "distribution.person-elsewhere",
                            person.caseCode().grouped(),
                            person.centre().value(),
                            centre.code().value()));
        }
        return person;
    }

    private void requireEntitled(
            Handle handle, Beneficiary person, Recipient recipient, List<WantedGoods.Line> lines, Giving giving) {
        List<Entitlement.Asked> asked =
                lines.stream().map(WantedGoods.Line::asked).toList();
        Entitlement entitlement =
                entitlements.of(handle, person, recipient, giving.centre().code(), giving.day(), giving.at());
        entitlement.notEntitled(asked).ifPresent(line -> {
            String rules =
                    String.join(", ", entitlement.namesFor(line, giving.by().language()));
            throw new NotEntitled(title(lines, line.line(), giving.by()), rules, line.line());
        });
        entitlement.exceeded(asked).ifPresent(exceeded -> {
            int line = exceeded.lines().get(0).line();
            throw new EntitlementExceeded(
                    exceeded, title(lines, line, giving.by()), giving.by().language());
        });
    }

    private static Message title(List<WantedGoods.Line> lines, int number, Operator by) {
        return lines.get(number - 1).item().title(by.language());
    }

    /** Within the centre, or the bag of a mobile team in another one where the operator hands out too. */
    private Location location(Handle handle, NewHandout wanted, Operator by) {
        LocationAddress address =
                LocationAddress.find(wanted.location(), wanted.centre()).orElseThrow(NotFound::new);
        by.requireAt(address.centre(), Role.FIELD);
        Location location = locations.find(handle, address).orElseThrow(NotFound::new);
        boolean away = !address.centre().equals(wanted.centre());
        if (!location.kind().isReal() || (away && location.kind() != LocationKind.BAG)) {
            throw new InvalidFields("location", Message.of("distribution.no-stock-there", address.toString()));
        }
        return location;
    }

    private static void insert(
            Handle handle,
            Giving giving,
            Location from,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            List<WantedGoods.Line> lines,
            List<Pick> picks) {
        HandoutDao dao = handle.attach(HandoutDao.class);
        Sealed sealed = giving.sealed();
        dao.insert(new HandoutInsert(
                giving.id(),
                giving.centre().code(),
                from.id(),
                person.map(each -> each.id().toString()).orElse(""),
                person.map(Beneficiary::household).orElse(""),
                recipient.map(each -> each.sex().name()).orElse(""),
                recipient.map(each -> each.ageBand().name()).orElse(""),
                recipient
                        .map(each -> RuleRow.text(each.vulnerabilities(), Vulnerability::name))
                        .orElse(""),
                giving.day(),
                giving.at(),
                giving.now(),
                giving.by().id(),
                giving.wanted().acknowledgement(),
                sealed.collectedBy(),
                sealed.overrideReason(),
                giving.second().map(each -> each.id().toString()).orElse("")));
        dao.insertLines(lineRows(giving, lines, picks));
        List<HeadsRow> heads = giving.wanted().group().stream()
                .map(each -> new HeadsRow(giving.id(), each.sex(), each.ageBand(), each.count()))
                .toList();
        if (!heads.isEmpty()) {
            dao.insertHeads(heads);
        }
        sealed.signature().ifPresent(image -> dao.insertSignature(giving.id(), image));
    }

    /** The lines by the places that they were taken from; one place gives to a line once, be it of several picks. */
    private static List<LineInsert> lineRows(Giving giving, List<WantedGoods.Line> lines, List<Pick> picks) {
        List<LineInsert> rows = new ArrayList<>();
        for (Pick pick : picks) {
            WantedGoods.Line line = lines.get(pick.line() - 1);
            SealedLine texts = giving.sealed().lines().get(pick.line() - 1);
            rows.add(new LineInsert(
                    giving.id(),
                    pick.line(),
                    pick.from().lot(),
                    pick.from().location(),
                    pick.from().box(),
                    line.item().sku(),
                    pick.quantity(),
                    texts.prescription(),
                    texts.dose()));
        }
        return rows;
    }

    /** The texts of a handout, encrypted before the transaction. */
    private record Sealed(
            Optional<Beneficiary> person,
            String collectedBy,
            String overrideReason,
            Optional<String> signature,
            List<SealedLine> lines) {}

    private record SealedLine(String prescription, String dose) {}

    /** Whom the goods are for, and that they and the location are there at all. */
    private Optional<Keyed> keyed(NewHandout wanted, Centre centre, Operator by) {
        return database.read(handle -> {
            location(handle, wanted, by);
            return wanted.person().map(code -> {
                Beneficiary person = requireHere(beneficiaries.getNamed(handle, code, by, Role.FIELD), centre);
                String wrapped =
                        handle.attach(HandoutDao.class).wrappedKey(person.id()).orElseThrow(NotFound::new);
                return new Keyed(person, wrapped, collector(handle, wanted.collectedBy(), by));
            });
        });
    }

    private Sealed seal(UUID id, NewHandout wanted, Optional<Keyed> keyed) {
        Seals.Seal seal = keyed.map(each -> seals.of(id, each.person().id().value(), each.wrapped()))
                .orElseGet(() -> seals.ofGroup(id));
        List<SealedLine> lines = new ArrayList<>();
        for (int i = 0; i < wanted.lines().size(); i++) {
            NewLine line = wanted.lines().get(i);
            lines.add(new SealedLine(
                    seal.close("prescription", i + 1, line.prescription()), seal.close("dose", i + 1, line.dose())));
        }
        return new Sealed(
                keyed.map(Keyed::person),
                seal.close("collected_by", keyed.map(Keyed::collector).orElse(wanted.collectedBy())),
                seal.close(
                        "override_reason",
                        wanted.overriding().map(Overriding::reason).orElse("")),
                wanted.signature().map(seal::closePicture),
                lines);
    }

    private record Keyed(Beneficiary person, String wrapped, String collector) {}

    /** The case code where a person of ours is named by case or card code; else what was typed. */
    private String collector(Handle handle, String typed, Operator by) {
        try {
            return typed.isEmpty()
                    ? ""
                    : beneficiaries
                            .getNamed(handle, typed, by, Role.FIELD)
                            .caseCode()
                            .value();
        } catch (NotFound | Forbidden nobodyOfOurs) {
            return typed;
        }
    }

    private static Instant occurredAt(NewHandout wanted, Instant now) {
        Instant at = wanted.occurredAt().orElse(now);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("occurredAt", Message.of("distribution.occurred-at.future"));
        }
        boolean withSecond = wanted.overriding().isPresent();
        if (at.isBefore(now.minus(withSecond ? LATE_WITH_MANAGER : LATE))) {
            throw new InvalidFields(
                    "occurredAt",
                    Message.of("distribution.occurred-at.early", LATE.toDays(), LATE_WITH_MANAGER.toDays()));
        }
        return at;
    }

    /** Compares a password: never within a transaction. */
    private Optional<Operator> secondOperator(NewHandout wanted, boolean late, Operator by) {
        return wanted.overriding().map(overriding -> {
            Operator second = proven(overriding);
            if (second.id().equals(by.id())) {
                throw SecondOperatorRefused.same();
            }
            Role[] roles = late ? new Role[] {Role.MANAGER} : new Role[] {Role.FIELD, Role.MANAGER};
            if (!second.roles().hasAt(wanted.centre(), roles)) {
                throw SecondOperatorRefused.role(late);
            }
            return second;
        });
    }

    private Operator proven(Overriding overriding) {
        try {
            return sessions.secondOperator(overriding.second());
        } catch (SignInRefused | OtpNeeded refused) {
            throw SecondOperatorRefused.unproven();
        }
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
        by.requireAt(centre, Role.FIELD);
        centres.get(centre);
        database.read(handle -> {
            boolean recorded = id.flatMap(handle.attach(HandoutDao.class)::find).isPresent();
            if (!recorded) {
                person.ifPresent(code -> beneficiaries.getNamed(handle, code, by, Role.FIELD));
                location.flatMap(text -> LocationAddress.find(text, centre)).ifPresent(address -> {
                    by.requireAt(address.centre(), Role.FIELD);
                    requireThere(locations.find(handle, address));
                });
            }
            return recorded;
        });
    }

    private static void requireThere(Optional<Location> location) {
        if (location.isEmpty()) {
            throw new NotFound();
        }
    }

    /** True for a request that was done before; a password or a time that is wrong by now is not asked for again. */
    private boolean isRecorded(Claim claim) {
        return database.read(handle -> {
            UsedIds.refuseReuse(handle, claim);
            return handle.attach(HandoutDao.class).find(claim.id()).isPresent();
        });
    }

    /**
     * Takes a handout back: the goods stand again where they stood, and the entitlement is given back.
     *
     * @throws NotFound when there is no such handout in the operator's centres
     * @throws AlreadyReversed when it was taken back before
     * @throws org.sklad.stock.LocationClosed when the goods stood in a location that was closed since
     */
    public Outcome reverse(Claim claim, UUID id, String reason, Operator by) {
        Instant now = clock.instant();
        HandoutRow row = reader.row(id, by, MAY_REVERSE);
        String sealed = seals.of(row).close("reversal_reason", reason);
        boolean first = database.write(handle -> {
            if (!UsedIds.claim(handle, claim, now)) {
                return false;
            }
            if (!row.beneficiary().isEmpty()) {
                BeneficiaryId person = new BeneficiaryId(UUID.fromString(row.beneficiary()));
                beneficiaries.findById(handle, person).ifPresent(each -> beneficiaries.touch(handle, each));
            }
            HandoutDao dao = handle.attach(HandoutDao.class);
            if (dao.reverse(id) == 0) {
                throw new AlreadyReversed();
            }
            ledger.reverse(handle, Document.now(claim.id(), by, now), id);
            dao.insertReversal(claim.id(), id, sealed, by.id(), now);
            return true;
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
                    by.requireAt(code, HandoutReader.SEE);
                    return List.of(centres.get(code).code());
                })
                .orElseGet(() -> {
                    by.require(HandoutReader.SEE);
                    return centres.codes().stream()
                            .filter(code -> by.roles().hasAt(code, HandoutReader.SEE))
                            .sorted()
                            .toList();
                });
        Optional<BeneficiaryId> id = filter.person()
                .map(code -> beneficiaries
                        .getNamed(code.value(), by, HandoutReader.SEE)
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

    /** What the lines would give, before anything is recorded; a line that names no goods there is left out. */
    List<WantedGoods.Line> look(List<NewLine> lines, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        return database.read(handle -> {
            List<WantedGoods.Line> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                wantedGoods.look(handle, i + 1, lines.get(i), centre, by).ifPresent(found::add);
            }
            return found;
        });
    }
}
