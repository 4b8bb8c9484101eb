package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.aid.approvals.ApprovalTexts;
import org.sklad.aid.expenses.MedicalTexts;
import org.sklad.aid.handouts.HandoutTexts;
import org.sklad.aid.loans.LoanTexts;
import org.sklad.aid.needs.NeedTexts;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;

/**
 * Erases one person: first in one transaction over all packages that store data of the person, then in the list beside
 * the key.
 */
public final class ErasureWriter {
    /** Number of erasures read at once. */
    private static final int AT_ONCE = 200;

    private final Database database;
    private final ErasureList list;
    private final List<PersonalRecords> traces;
    private final Randomness randomness;
    private final InstantSource clock;

    /**
     * Builds the writer.
     *
     * @param traces data of a person in packages that this one does not know
     */
    ErasureWriter(
            Database database,
            ErasureList list,
            List<PersonalRecords> traces,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.list = list;
        this.traces = List.copyOf(traces);
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Values drawn before the transaction: the new code of a registration, and the id of its erasure if the request has
     * none for it.
     */
    record Drawn(Anonymous anonymous, UUID id) {}

    List<Drawn> draw() {
        return Stream.generate(() -> new Drawn(Anonymous.draw(randomness), randomness.id()))
                .limit(Anonymous.MOST_REGISTRATIONS)
                .toList();
    }

    /**
     * Erases all registrations of the person, each with its own row as the proof. The first row is for the registration
     * that the others were merged into.
     */
    void erase(Handle handle, List<Drawn> drawn, Erasure erasure) {
        List<BeneficiaryId> registrations = Anonymous.registrations(handle, erasure.beneficiary());
        for (int i = 0; i < registrations.size(); i++) {
            Erasure one = i == 0 ? erasure : erasure.of(drawn.get(i).id(), registrations.get(i));
            erase(handle, drawn.get(i).anonymous(), one);
            if (i > 0) {
                IdempotencyKeys.claim(handle, new IdempotencyKey(one.id(), ""), one.erasedAt());
            }
            dao(handle).insert(one);
        }
    }

    private void erase(Handle handle, Anonymous anonymous, Erasure erasure) {
        BeneficiaryId id = erasure.beneficiary();
        if (erasure.what() == ErasedThing.IDENTITY) {
            Anonymous.eraseIdentity(handle, id, erasure.erasedAt());
            return;
        }
        ApprovalTexts.erase(handle, id);
        HandoutTexts.erase(handle, id);
        LoanTexts.erase(handle, id);
        NeedTexts.erase(handle, id, erasure.erasedAt());
        OfflineRecords.erase(handle, id.value());
        MedicalTexts.erase(handle, id);
        traces.forEach(each -> each.erase(handle, id));
        anonymous.erase(handle, id, erasure.id(), erasure.erasedAt());
    }

    /** Adds all registrations of the person to the list beside the key. */
    void list(Erasure erasure) {
        list.add(database.read(handle -> Anonymous.registrations(handle, erasure.beneficiary())).stream()
                .map(each -> new ErasureList.Entry(each, erasure.what()))
                .toList());
    }

    /** Adds to the list beside the key every erasure that it lacks. Returns all erasures in the database. */
    Set<ErasureList.Entry> listErased() {
        Set<ErasureList.Entry> made = new LinkedHashSet<>();
        List<Erasure> some = all("");
        while (!some.isEmpty()) {
            List<ErasureList.Entry> entries =
                    some.stream().map(ErasureList.Entry::of).toList();
            list.add(entries);
            made.addAll(entries);
            some = all(some.get(some.size() - 1).id().toString());
        }
        return made;
    }

    private List<Erasure> all(String after) {
        return database.readForReport(handle -> dao(handle).all(after, AT_ONCE));
    }

    /**
     * Erases a person without their request. Does nothing if they came back meanwhile or were erased before.
     *
     * @param operator username of the operator who confirmed it; empty if it was not confirmed
     * @return true if something was erased
     */
    boolean eraseUnasked(BeneficiaryId id, ErasedThing what, ErasureCause cause, String operator, Instant leftBefore) {
        List<Drawn> drawn = draw();
        UUID document = randomness.id();
        Instant now = clock.instant();
        Optional<Erasure> erased = database.writeBulk(handle -> {
            Optional<Departed> person = dao(handle)
                    .find(id)
                    .filter(each -> what == ErasedThing.PERSON || each.identified())
                    .filter(each -> each.leftAt().isBefore(leftBefore));
            if (person.isEmpty()) {
                return Optional.empty();
            }
            Erasure erasure = new Erasure(
                    document, person.get().id(), what, cause, person.get().centre(), operator, now);
            IdempotencyKeys.claim(handle, new IdempotencyKey(document, ""), now);
            erase(handle, drawn, erasure);
            return Optional.of(erasure);
        });
        erased.ifPresent(this::list);
        return erased.isPresent();
    }

    private static PrivacyDao dao(Handle handle) {
        return handle.attach(PrivacyDao.class);
    }
}
