package org.sklad.aid.expenses;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Reads medical expenses for operators who may see them, with a fixed number of statements per page. */
record MedicalExpenseReader(Database database, Centres centres, MedicalPapers papers) {
    MedicalExpenseView get(UUID id, Operator by) {
        Whole whole = database.read(handle -> whole(handle, visible(handle, id, by)));
        return opened(whole, ExpenseAccess.opensPapers(whole.expense().centre(), by));
    }

    byte[] photo(UUID id, Operator by) {
        Whole whole = database.read(handle -> whole(handle, visible(handle, id, by)));
        if (!ExpenseAccess.opensPapers(whole.expense().centre(), by)) {
            throw new Forbidden();
        }
        return papers.photo(id, whole.sealed().photo(), whole.key()).orElseThrow(NotFound::new);
    }

    List<MedicalExpenseFile> all(BeneficiaryId person) {
        List<Whole> all = database.readForReport(handle -> dao(handle).ofPerson(person).stream()
                .map(id -> whole(handle, dao(handle).find(id).orElseThrow(NotFound::new)))
                .toList());
        return all.stream()
                .map(each -> new MedicalExpenseFile(
                        opened(each, true),
                        papers.photo(each.expense().id(), each.sealed().photo(), each.key())))
                .toList();
    }

    List<MedicalExpense> list(MedicalExpenseFilter filter, PlaceInTime after, int limit, Operator by) {
        ExpenseAccess.requireSeen(filter.code(), by);
        List<CentreCode> seen = filter.code()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> ExpenseAccess.sees(code, by))
                        .toList());
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return InTime.latest(
                    limit, seen.stream().map(at -> rows(dao(handle), at, ExpenseAccess.seesAll(at, by), rows, filter)));
        });
    }

    /** The rows of an expense before decryption. */
    private record Whole(
            MedicalExpense expense,
            MedicalExpenseDao.SealedRow sealed,
            PersonalTexts.Key key,
            Optional<Decision> decision) {}

    /** Returns the expense, if the operator may see it. */
    static MedicalExpense visible(Handle handle, UUID id, Operator by) {
        MedicalExpense expense = dao(handle).find(id).orElseThrow(NotFound::new);
        ExpenseAccess.requireSeen(expense, by);
        return expense;
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

    private static List<MedicalExpense> rows(
            MedicalExpenseDao dao, CentreCode at, boolean gone, LatestRows rows, MedicalExpenseFilter filter) {
        if (filter.beneficiary() != null) {
            return dao.ofPerson(at, gone, rows, filter);
        }
        return filter.state() == null ? dao.ofCentre(at, gone, rows, filter) : dao.ofState(at, gone, rows, filter);
    }

    private static MedicalExpenseDao dao(Handle handle) {
        return handle.attach(MedicalExpenseDao.class);
    }
}
