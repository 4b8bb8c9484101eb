package org.sklad.people.beneficiaries;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.i18n.NotFound;

/** Reads everything that this package stores about one person. */
public final class PersonFiles {
    private PersonFiles() {}

    /**
     * Reads the file in the caller's transaction.
     *
     * @throws NotFound if the person was erased
     */
    public static PersonFile read(Handle handle, BeneficiaryId id, DataKeys keys) {
        Beneficiary person = OwnPeople.dao(handle).findById(id).orElseThrow(NotFound::new);
        List<PersonFile.Also> also = OwnPeople.dao(handle).registrations(person.id()).stream()
                .filter(each -> !each.equals(person.id()))
                .map(each -> OwnPeople.dao(handle).findWritten(each).orElseThrow(NotFound::new))
                .map(each ->
                        new PersonFile.Also(each.caseCode(), each.registeredAt(), identity(handle, each.id(), keys)))
                .toList();
        return new PersonFile(
                person,
                identity(handle, person.id(), keys),
                also,
                handle.attach(CardDao.class).ofPerson(id),
                handle.attach(StayDao.class).listAll(id),
                handle.attach(HouseholdDao.class).ofPerson(id),
                vulnerabilities(handle, id),
                handle.attach(ConsentDao.class).asked(id),
                handle.attach(IdentityDao.class).seen(id));
    }

    /** Lists each kind once, with its earliest time. */
    private static List<PersonFile.Noted> vulnerabilities(Handle handle, BeneficiaryId id) {
        KindCodes codes = KindCodes.of(handle);
        Map<Vulnerability, PersonFile.Noted> first = new EnumMap<>(Vulnerability.class);
        handle.attach(VulnerabilityDao.class)
                .rows(id)
                .forEach(row -> row.open(codes)
                        .forEach(kind -> first.putIfAbsent(kind, new PersonFile.Noted(kind, row.notedAt()))));
        return first.values().stream()
                .sorted(Comparator.comparing(PersonFile.Noted::notedAt)
                        .thenComparing(each -> each.kind().name()))
                .toList();
    }

    private static Identity identity(Handle handle, BeneficiaryId registration, DataKeys keys) {
        IdentityDao identities = handle.attach(IdentityDao.class);
        WrappedKey key = identities.key(registration).orElseThrow(NotFound::new);
        return identities
                .find(registration)
                .map(closed -> closed.open(keys.open(registration.value(), key)))
                .orElse(Identity.UNKNOWN);
    }
}
