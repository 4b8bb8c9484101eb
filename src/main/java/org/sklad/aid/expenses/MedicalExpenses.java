package org.sklad.aid.expenses;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Payments for people's health (domain, "Medical expense"). Nurses and social workers record them for people present in their centre. A
 * manager of the centre who did not record the payment approves or refuses it. Expenses reveal illness: decision note 042 defines who sees
 * what.
 */
public final class MedicalExpenses {
    /** A later follow-up is a typing error. */
    private static final Period LATEST_FOLLOW_UP = Period.ofYears(2);

    private final Database database;
    private final Beneficiaries beneficiaries;
    private final MedicalPapers papers;
    private final MedicalExpenseReader reader;
    private final InstantSource clock;

    MedicalExpenses(
            Database database,
            Centres centres,
            Beneficiaries beneficiaries,
            MedicalPapers papers,
            InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.papers = papers;
        this.reader = new MedicalExpenseReader(database, centres, papers);
        this.clock = clock;
    }

    /**
     * The person of an expense, the key of the person's texts, and the funding source. The expense is stored under the registration of the
     * key, even if that was merged into another meanwhile.
     */
    private record Patient(Beneficiary person, PersonalTexts.Key key, SourceCode source) {}

    /**
     * Records a payment for a person. A repeated request gets the first answer.
     *
     * @param sent photo of the document, JPEG or PNG
     * @return true if it is new; false for a repeated id
     * @throws NotFound if the operator sees nobody with this code
     * @throws Forbidden if the operator is not a field worker at the person's centre, or neither nurse nor social worker
     * @throws InvalidFields if the person has left, the day is in the future or more than a year ago in the centre's zone, the
     *     follow-up is not after it, the funding source does not exist, or the photo cannot be read
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
        return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, patient, photo, note, by, now));
    }

    /** Empty if the expense is already recorded, even if the code now means another person. */
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
        if (wanted.paidOn().isAfter(today) || wanted.paidOn().isBefore(today.minus(MedicalExpense.OLDEST))) {
            errors.add(new FieldError("paidOn", Message.of("expenses.paid-on.when", MedicalExpense.OLDEST.getYears())));
        }
        wanted.followUpOn()
                .filter(day -> !day.isAfter(wanted.paidOn()) || day.isAfter(today.plus(LATEST_FOLLOW_UP)))
                .ifPresent(day -> errors.add(new FieldError(
                        "followUpOn", Message.of("expenses.follow-up.when", LATEST_FOLLOW_UP.getYears()))));
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

    private void insert(
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
                        patient.key().beneficiary(),
                        person.age().on(wanted.paidOn()).band(),
                        KindCodes.of(handle).of(id, wanted.kind()),
                        wanted.money().minor(),
                        wanted.money().currency(),
                        wanted.paidOn(),
                        patient.source(),
                        note,
                        photo.id(),
                        by.id(),
                        wanted.followUpOn(),
                        now));
    }

    /**
     * Checks access to the person, before the form is validated. Skips this for an expense recorded with this id, because the person may
     * have another card now.
     *
     * @param id id of the expense to be recorded
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

    /** Returns a person for whom the operator can record expenses. Throws the access exceptions of {@link #record}. */
    Beneficiary person(CaseCode code, Operator by) {
        return database.read(handle -> recordable(handle, code.value(), by));
    }

    /**
     * Approves or refuses an expense.
     *
     * @param state APPROVED or REFUSED
     * @param reason reason for a refusal, in words; empty for an approval
     * @return true if this request decided; false for a repeated id
     * @throws NotFound if there is no such expense in the operator's centres
     * @throws Forbidden if the operator is no manager there
     * @throws Refused if the operator recorded it
     * @throws Refused if it is already decided or withdrawn
     */
    public boolean decide(IdempotencyKey claim, UUID id, ExpenseState state, String reason, Operator by) {
        requireDecider(id, by);
        return close(claim, id, state, reason, by);
    }

    /**
     * Withdraws a wrongly recorded expense.
     *
     * @return true if this request withdrew it; false for a repeated id
     * @throws NotFound if the operator sees no such expense
     * @throws Forbidden if another operator recorded it
     * @throws Refused if it is already decided or withdrawn
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

    /** Checks the operator's right to decide, before the form is validated. */
    void requireDecider(UUID id, Operator by) {
        MedicalExpense expense = database.read(handle -> MedicalExpenseReader.visible(handle, id, by));
        by.requireAt(expense.centre(), Role.MANAGER);
        if (expense.operator().equals(by.username())) {
            throw Refused.forbidden("expenses.own-expense");
        }
    }

    /** Checks the operator's right to withdraw, before the form is validated. */
    void requireRecorder(UUID id, Operator by) {
        MedicalExpense expense = database.read(handle -> MedicalExpenseReader.visible(handle, id, by));
        ExpenseAccess.requireRecorder(expense.centre(), by);
        if (!expense.operator().equals(by.username())) {
            throw new Forbidden();
        }
    }

    private static BeneficiaryId whose(Handle handle, UUID id) {
        return dao(handle).sealed(id).orElseThrow(NotFound::new).beneficiary();
    }

    /**
     * Returns an expense, with note and reason if the operator may read them.
     *
     * @throws NotFound if there is none in the operator's centres, or the person has left, for field workers
     * @throws Forbidden if the operator may not see expenses there
     */
    public MedicalExpenseView get(UUID id, Operator by) {
        return reader.get(id, by);
    }

    /**
     * Returns the photo of the document, a JPEG. Throws the exceptions of {@link #get}.
     *
     * @throws Forbidden for auditors too, because a bill bears a name
     * @throws NotFound once the person is erased
     */
    public byte[] photo(UUID id, Operator by) {
        return reader.photo(id, by);
    }

    /** Returns all expenses of a person, oldest first. The caller checks access. */
    public List<MedicalExpenseFile> all(BeneficiaryId person) {
        return reader.all(person);
    }

    /**
     * Lists the expenses that the operator sees, latest first. Queries each centre for its own latest rows, so that no rows of other
     * centres are read.
     *
     * @throws NotFound if the operator has no role at the centre
     * @throws Forbidden if the operator may not see expenses there
     */
    public List<MedicalExpense> list(MedicalExpenseFilter filter, PlaceInTime after, int limit, Operator by) {
        return reader.list(filter, after, limit, by);
    }

    private static MedicalExpenseDao dao(Handle handle) {
        return handle.attach(MedicalExpenseDao.class);
    }
}
