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
 * Searches by name among the people present in one centre. Each name gets a row in the record of views before it is shown (domain,
 * invariant 9).
 */
public final class NameSearches {
    /** Maximum number of people shown. Searches with more hits need more words. */
    public static final int MOST = NameFinder.MOST;

    /** Maximum number of duplicates shown; a longer list does not help the operator. */
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
     * The name to search for.
     *
     * @param birthDate puts people born on this day first; 1 January does not count
     */
    public record Wanted(CentreCode centre, String name, Optional<LocalDate> birthDate) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** A person found, with the shown part of the identity. */
    public record Shown(Beneficiary person, String name, Optional<LocalDate> birthDate) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * People found, best match first.
     *
     * @param more true if there are more people than these
     */
    public record Result(List<Shown> persons, boolean more) {
        public Result {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Finds people by name: the same spelling first, then the same sound, then names that differ by one consonant. A repeated request gets
     * no second answer, because each answer needs its own rows in the record of views.
     *
     * @return at most 20 people
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator cannot see identities there
     * @throws IdReused if the id was used before, even for the same search
     */
    public Result search(IdempotencyKey claim, Wanted wanted, Purpose purpose, Operator by) {
        by.requireAt(wanted.centre(), maySearch());
        refuseUsed(claim);
        List<NameFinder.Found> found = finder.find(wanted.centre(), wanted.name(), wanted.birthDate());
        List<Shown> shown = show(Optional.of(claim), wanted.centre(), found, MOST, purpose, by);
        return new Result(shown, found.size() > MOST);
    }

    /**
     * Finds people who may be the person about to be registered: same sex, about the same age, and the same name. One matching word is not
     * enough if the other name has more words. A name that differs by a consonant is not enough, and birth dates more than a year apart
     * rule a person out. None of this applies if both were born on the same day. The answer reveals that a person of this name is here, so
     * each person in it is put on record.
     *
     * @param claim present if the request has an id; an id is valid for one answer
     * @return at most five people, best match first
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator does not register people there
     * @throws IdReused if the id was used before, even for the same check
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

    /** Accepts a neighbouring age band too, because ages are often estimates. */
    private static boolean isLike(Beneficiary person, Registration newcomer, Instant now) {
        AgeBand theirs =
                newcomer.age().on(LocalDate.ofInstant(now, person.zone())).band();
        AgeBand known = person.ageBand(now);
        boolean sameAge = theirs == known
                || theirs.next().equals(Optional.of(known))
                || known.next().equals(Optional.of(theirs));
        return person.sex() == newcomer.sex() && sameAge;
    }

    /** Refuses a used id before the search. The write makes the final decision. */
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

    /** Returns the roles that can search by name. */
    public static Role[] maySearch() {
        return new Role[] {Role.FIELD, Role.MANAGER};
    }
}
