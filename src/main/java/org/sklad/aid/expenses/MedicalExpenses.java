package org.sklad.aid.expenses;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * What was paid for people's health (domain, "Medical expense"). Nurses and social workers record it for who is present in their centre,
 * and a manager of the centre who did not record it approves or refuses it. It tells of illness: decision note 042 says who sees what.
 */
public final class MedicalExpenses {
    /** What was paid longer ago is a slip of the keyboard, or belongs to books that are closed. */
    static final Period OLDEST = Period.ofYears(1);

    private final Database database;
    private final Centres centres;
    private final Beneficiaries beneficiaries;
    private final MedicalPapers papers;
    private final InstantSource clock;

    MedicalExpenses(
            Database database,
            Centres centres,
            Beneficiaries beneficiaries,
            DataKeys dataKeys,
            Photos photos,
            StoredFiles files,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.beneficiaries = beneficiaries;
        this.papers = new MedicalPapers(dataKeys, photos, files, randomness);
        this.clock = clock;
    }

    /** For whom it is, and what their texts are sealed with. */
    private record Patient(Beneficiary person, PersonalTexts.Key key, SourceCode source) {}

    /**
     * Records what was paid for a person. Whoever repeats the request is answered with what it made.
     *
     * @param sent the photo of the document, JPEG or PNG
     * @return true when it is new; false when the same came before under the same id
     * @throws NotFound when nobody of this code is among the people that the operator sees
     * @throws Forbidden when the operator is not field where the person is, or neither nurse nor social worker
     * @throws InvalidFields for who has departed, a day to come or more than a year ago in the centre's zone, a funding source that there
     *     is not, and a photo that is none
     */
    public boolean record(IdempotencyKey claim, NewMedicalExpense wanted, byte[] sent, Operator by) {
        Instant now = clock.instant();
        Optional<Patient> found = database.read(handle -> patient(handle, claim, wanted, by, now));
        if (found.isEmpty()) {
            return false;
        }
        Patient patient = found.get();
        StoredFile photo = papers.take(claim.id(), sent, patient.key());
        String note = papers.closeNote(claim.id(), wanted.note(), patient.key());
        return database.write(handle -> IdempotencyKeys.claim(handle, claim, now)
                && insert(handle, claim.id(), wanted, patient, photo, note, by, now));
    }

    /** Nobody where it was recorded before, for whomever the code stands now. */
    private Optional<Patient> patient(
            Handle handle, IdempotencyKey claim, NewMedicalExpense wanted, Operator by, Instant now) {
        if (dao(handle).sealed(claim.id()).isPresent()) {
            IdempotencyKeys.refuseReuse(handle, claim);
            return Optional.empty();
        }
        Beneficiary person = recordable(handle, wanted.person(), by);
        IdempotencyKeys.refuseReuse(handle, claim);
        List<FieldError> errors = new ArrayList<>();
        if (!person.present()) {
            errors.add(left());
        }
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        if (wanted.paidOn().isAfter(today) || wanted.paidOn().isBefore(today.minus(OLDEST))) {
            errors.add(new FieldError("paidOn", Message.of("expenses.paid-on.when", OLDEST.getYears())));
        }
        Optional<SourceCode> source = Sources.find(handle, SourceKind.FUNDING_SOURCE, wanted.fundingSource())
                .filter(SourceCode::isKnown);
        if (source.isEmpty()) {
            errors.add(new FieldError(
                    "fundingSource", Message.of("expenses.no-such-funding-source", wanted.fundingSource())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return Optional.of(new Patient(person, PersonalTexts.Key.of(handle, person.id()), source.orElseThrow()));
    }

    private Beneficiary recordable(Handle handle, String text, Operator by) {
        Beneficiary person = beneficiaries.getNamed(handle, text, by, Role.FIELD);
        ExpenseAccess.requireRecorder(person.centre(), by);
        return person;
    }

    private static FieldError left() {
        return new FieldError("beneficiary", Message.of("expenses.person-left"));
    }

    private boolean insert(
            Handle handle,
            UUID id,
            NewMedicalExpense wanted,
            Patient patient,
            StoredFile photo,
            String note,
            Operator by,
            Instant now) {
        Beneficiary person = beneficiaries.take(handle, patient.person().id(), by, Role.FIELD);
        ExpenseAccess.requireRecorder(person.centre(), by);
        if (!person.present()) {
            throw new InvalidFields(List.of(left()));
        }
        StoredFiles.record(handle, photo);
        dao(handle)
                .insert(new MedicalExpenseDao.Insert(
                        id,
                        person.centre(),
                        person.id(),
                        KindCodes.of(handle).of(id, wanted.kind()),
                        wanted.money().minor(),
                        wanted.money().currency(),
                        wanted.paidOn(),
                        patient.source(),
                        note,
                        photo.id(),
                        by.id(),
                        now));
        return true;
    }

    /**
     * Refuses what is not there for the operator, before a form is looked at. One that was recorded with the id is answered for, whatever
     * card the person has now.
     *
     * @param id of what is to be recorded
     */
    void requireThere(Optional<UUID> id, Optional<String> person, Operator by) {
        database.read(handle -> {
            boolean recorded = id.flatMap(each -> dao(handle).sealed(each)).isPresent();
            if (!recorded) {
                person.ifPresent(text -> recordable(handle, text, by));
            }
            return recorded;
        });
    }

    /** Somebody for whom the operator records what was paid; refuses as {@link #record}. */
    Beneficiary person(CaseCode code, Operator by) {
        return database.read(handle -> recordable(handle, code.value(), by));
    }

    /**
     * Approves or refuses what was recorded.
     *
     * @param state APPROVED or REFUSED
     * @param reason why it is refused, as people will read it; empty for an approval
     * @return true when this request did; false when the same came before under the same id
     * @throws NotFound when there is none in the operator's centres
     * @throws Forbidden when the operator is no manager there
     * @throws Refused if the operator recorded it
     * @throws Refused if it was decided before, or withdrawn
     */
    public boolean decide(IdempotencyKey claim, UUID id, ExpenseState state, String reason, Operator by) {
        requireDecider(id, by);
        return close(claim, id, state, reason, by);
    }

    /**
     * Withdraws what was recorded wrongly.
     *
     * @return true when this request did; false when the same came before under the same id
     * @throws NotFound when there is none that the operator sees
     * @throws Forbidden when somebody else recorded it
     * @throws Refused if it was decided before, or withdrawn
     */
    public boolean withdraw(IdempotencyKey claim, UUID id, Operator by) {
        requireRecorder(id, by);
        return close(claim, id, ExpenseState.WITHDRAWN, "", by);
    }

    private boolean close(IdempotencyKey claim, UUID id, ExpenseState state, String reason, Operator by) {
        Instant now = clock.instant();
        PersonalTexts.Key key = database.read(handle -> PersonalTexts.Key.of(handle, whose(handle, id)));
        String sealed = papers.closeReason(claim.id(), reason, key);
        return database.once(claim, now, handle -> {
            if (dao(handle).close(id, state) == 0) {
                throw Refused.conflict("expenses.closed");
            }
            dao(handle).insertDecision(claim.id(), id, state, key.kept(handle, sealed), by.id(), now);
        });
    }

    /** Refuses who may not decide of it, before the form is looked at. */
    void requireDecider(UUID id, Operator by) {
        MedicalExpense expense = database.read(handle -> seen(handle, id, by));
        by.requireAt(expense.centre(), Role.MANAGER);
        if (expense.operator().equals(by.username())) {
            throw Refused.forbidden("expenses.own-expense");
        }
    }

    /** Refuses who may not withdraw it, before the form is looked at. */
    void requireRecorder(UUID id, Operator by) {
        MedicalExpense expense = database.read(handle -> seen(handle, id, by));
        ExpenseAccess.requireRecorder(expense.centre(), by);
        if (!expense.operator().equals(by.username())) {
            throw new Forbidden();
        }
    }

    private static MedicalExpense seen(Handle handle, UUID id, Operator by) {
        MedicalExpense expense = dao(handle).find(id).orElseThrow(NotFound::new);
        ExpenseAccess.requireSeen(expense, by);
        return expense;
    }

    private static BeneficiaryId whose(Handle handle, UUID id) {
        return dao(handle).sealed(id).orElseThrow(NotFound::new).beneficiary();
    }

    /** What is read of one, before it is deciphered. */
    private record Whole(
            MedicalExpense expense,
            MedicalExpenseDao.SealedRow sealed,
            PersonalTexts.Key key,
            Optional<Decision> decision) {}

    /**
     * One, with note and reason for who may read them.
     *
     * @throws NotFound when there is none in the operator's centres, and for field workers when the person has left
     * @throws Forbidden when the operator has nothing to do with them
     */
    public MedicalExpenseView get(UUID id, Operator by) {
        Whole whole = database.read(handle -> whole(handle, seen(handle, id, by)));
        return opened(whole, ExpenseAccess.opensPapers(whole.expense().centre(), by));
    }

    /**
     * The photo of the document, a JPEG; refuses as {@link #get}.
     *
     * @throws Forbidden for auditors too: a bill bears a name
     * @throws NotFound once the person is erased
     */
    public byte[] photo(UUID id, Operator by) {
        Whole whole = database.read(handle -> whole(handle, seen(handle, id, by)));
        if (!ExpenseAccess.opensPapers(whole.expense().centre(), by)) {
            throw new Forbidden();
        }
        return papers.photo(id, whole.sealed().photo(), whole.key()).orElseThrow(NotFound::new);
    }

    /** All that was paid for a person, the first first; who may have it is for the caller to say. */
    public List<MedicalExpenseFile> all(BeneficiaryId person) {
        List<Whole> all = database.readForReport(handle -> dao(handle).ofPerson(person).stream()
                .map(id -> whole(handle, dao(handle).find(id).orElseThrow(NotFound::new)))
                .toList());
        return all.stream()
                .map(each -> new MedicalExpenseFile(
                        opened(each, true),
                        papers.photo(each.expense().id(), each.sealed().photo(), each.key())))
                .toList();
    }

    private static Whole whole(Handle handle, MedicalExpense expense) {
        MedicalExpenseDao.SealedRow sealed = dao(handle).sealed(expense.id()).orElseThrow(NotFound::new);
        return new Whole(
                expense,
                sealed,
                PersonalTexts.Key.of(handle, sealed.beneficiary()),
                dao(handle).decision(expense.id()));
    }

    private MedicalExpenseView opened(Whole whole, boolean readable) {
        MedicalExpense expense = whole.expense();
        return new MedicalExpenseView(
                expense,
                readable,
                readable ? papers.openNote(expense.id(), whole.sealed().note(), whole.key()) : "",
                !whole.sealed().photo().isEmpty(),
                whole.decision().map(each -> readable ? papers.opened(each, whole.key()) : each.withoutReason()));
    }

    /**
     * Those that the operator sees, the latest first. Each centre is asked for its own latest, so that no row of another is read.
     *
     * @throws NotFound for a centre that is none of the operator's
     * @throws Forbidden when the operator has nothing to do with them there
     */
    public List<MedicalExpense> list(MedicalExpenseFilter filter, PlaceInTime after, int limit, Operator by) {
        ExpenseAccess.requireSeen(filter.centre(), by);
        List<CentreCode> seen = filter.centre()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> ExpenseAccess.sees(code, by))
                        .toList());
        return database.read(handle -> {
            Function<CentreCode, List<MedicalExpense>> rows =
                    centre -> rows(handle, filter, centre, ExpenseAccess.seesAll(centre, by), after, limit);
            Stream<List<MedicalExpense>> each = seen.stream().map(rows);
            return InTime.latest(limit, each);
        });
    }

    private static List<MedicalExpense> rows(
            Handle handle, MedicalExpenseFilter filter, CentreCode centre, boolean gone, PlaceInTime after, int limit) {
        MedicalExpenseDao dao = dao(handle);
        if (filter.person().isPresent()) {
            String state = filter.state().map(ExpenseState::name).orElse("");
            return dao.ofPerson(filter.person().get(), centre, state, gone, after.before(), after.id(), limit);
        }
        return filter.state().isPresent()
                ? dao.ofState(centre, filter.state().get(), gone, after.before(), after.id(), limit)
                : dao.ofCentre(centre, gone, after.before(), after.id(), limit);
    }

    private static MedicalExpenseDao dao(Handle handle) {
        return handle.attach(MedicalExpenseDao.class);
    }
}
