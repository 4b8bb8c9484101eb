package org.sklad.people.search;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.beneficiaries.Identities;
import org.sklad.people.beneficiaries.IdentityView;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.nameindex.NameFinder;
import org.sklad.people.names.NameTokens;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;

/**
 * Looking for people by name, in one centre, among those who are present there. Whose name is shown has a row in the record of views
 * before it is (invariant 9 of the domain).
 */
public final class NameSearches {
    /** So many are shown at most: who finds more has to say more. */
    public static final int MOST = 20;

    /** More than these do not help who registers. */
    static final int MOST_DUPLICATES = 5;

    private final Database database;
    private final NameFinder finder;
    private final Randomness randomness;
    private final InstantSource clock;

    public NameSearches(
            Database database, DataKeys dataKeys, NameTokens tokens, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.finder = new NameFinder(database, dataKeys, tokens);
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Who is looked for.
     *
     * @param birthDate puts who was born then first; 1 January does not count
     */
    public record Wanted(CentreCode centre, String name, Optional<LocalDate> birthDate) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** Somebody who was found, with what is shown of who they are. */
    public record Shown(Beneficiary person, String name, Optional<LocalDate> birthDate) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Who was found, the likest first.
     *
     * @param more whether there are others beside them
     */
    public record Result(List<Shown> persons, boolean more) {
        public Result {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Finds people by name: the same spelling first, then the same sound, then what differs by one consonant. A request that is
     * repeated is not answered again: each showing has rows of its own.
     *
     * @return 20 at most
     * @throws org.sklad.platform.i18n.NotFound when the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden when the operator may not see there who people are
     * @throws IdReused when the id was used, be it for the same
     */
    public Result search(IdempotencyKey claim, Wanted wanted, Purpose purpose, Operator by) {
        by.requireAt(wanted.centre(), maySearch());
        refuseUsed(claim);
        List<NameFinder.Found> found = finder.find(wanted.centre(), wanted.name(), wanted.birthDate());
        List<Shown> shown = show(Optional.of(claim), wanted.centre(), found, MOST, purpose, by);
        return new Result(shown, found.size() > MOST);
    }

    /**
     * Who may be the person that is about to be registered: of the same sex, of about the same age, and called so. A name of one
     * word alone is too little where the other has more, and so is one that differs, unless both were born on the same day; who was
     * born more than a year apart is somebody else. That somebody of the name is here is told of whoever is named, and is on record.
     *
     * @param claim where it was asked for with an id, which is good for one answer
     * @return five at most, the likest first
     * @throws org.sklad.platform.i18n.NotFound when the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden when the operator does not register people there
     * @throws IdReused when the id was used, be it for the same
     */
    public List<Beneficiary> likelyDuplicates(Optional<IdempotencyKey> claim, Registration newcomer, Operator by) {
        by.requireAt(newcomer.centre(), Role.FIELD);
        claim.ifPresent(this::refuseUsed);
        Identity identity = newcomer.identity();
        List<NameFinder.Found> found = finder.find(newcomer.centre(), identity.name(), identity.birthDate());
        Instant now = clock.instant();
        Map<BeneficiaryId, Beneficiary> here = found.isEmpty()
                ? Map.of()
                : database.read(handle -> OwnPeople.present(
                        handle,
                        newcomer.centre(),
                        found.stream().map(NameFinder.Found::id).toList()));
        List<NameFinder.Found> likely = found.stream()
                .filter(each -> each.mayBe(identity.birthDate()))
                .filter(each -> Stream.ofNullable(here.get(each.id()))
                        .anyMatch(person -> each.bornThen() || isLike(person, newcomer, now)))
                .toList();
        if (claim.isEmpty() && likely.isEmpty()) {
            return List.of();
        }
        return show(claim, newcomer.centre(), likely, MOST_DUPLICATES, Purpose.REGISTRATION, by).stream()
                .map(Shown::person)
                .toList();
    }

    /** Ages are guessed at, and then the next band may be the right one. */
    private static boolean isLike(Beneficiary person, Registration newcomer, Instant now) {
        AgeBand theirs =
                newcomer.age().on(LocalDate.ofInstant(now, person.zone())).band();
        AgeBand known = person.ageBand(now);
        boolean sameAge = theirs == known
                || theirs.next().equals(Optional.of(known))
                || known.next().equals(Optional.of(theirs));
        return person.sex() == newcomer.sex() && sameAge;
    }

    /** What cannot be answered is not looked for; the write decides. */
    private void refuseUsed(IdempotencyKey claim) {
        if (database.read(handle -> IdempotencyKeys.isKnown(handle, claim.id()))) {
            throw new IdReused();
        }
    }

    private List<Shown> show(
            Optional<IdempotencyKey> claim,
            CentreCode centre,
            List<NameFinder.Found> found,
            int most,
            Purpose purpose,
            Operator by) {
        Instant now = clock.instant();
        List<UUID> views = Stream.generate(randomness::id).limit(most).toList();
        List<NameFinder.Found> first = found.stream().limit(most).toList();
        Map<BeneficiaryId, Beneficiary> here = database.write(handle -> {
            if (claim.isPresent() && !IdempotencyKeys.claim(handle, claim.get(), now)) {
                throw new IdReused();
            }
            Map<BeneficiaryId, Beneficiary> people = OwnPeople.present(
                    handle, centre, first.stream().map(NameFinder.Found::id).toList());
            List<IdentityView> rows = new ArrayList<>();
            for (NameFinder.Found each : first) {
                if (people.containsKey(each.id())) {
                    UUID view = views.get(rows.size());
                    rows.add(new IdentityView(
                            view, each.id(), centre, by.username().value(), purpose, now));
                }
            }
            Identities.insertViews(handle, rows);
            return people;
        });
        return first.stream()
                .flatMap(each -> Stream.ofNullable(here.get(each.id()))
                        .map(person -> new Shown(person, each.name(), each.birthDate())))
                .toList();
    }

    /** Roles of those who may search by name. */
    public static Role[] maySearch() {
        return new Role[] {Role.FIELD, Role.MANAGER};
    }
}
