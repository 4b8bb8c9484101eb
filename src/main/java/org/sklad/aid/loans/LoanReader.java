package org.sklad.aid.loans;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Reads loans for operators with a role at the centre of the loan, with a fixed number of statements per page. */
final class LoanReader {
    static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    /** Sorts after every date in text form. */
    private static final String NO_DAY = "~";

    private final Database database;
    private final Centres centres;
    private final PersonalTexts texts;
    private final InstantSource clock;

    LoanReader(Database database, Centres centres, PersonalTexts texts, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Returns the loan in the caller's transaction.
     *
     * @throws NotFound if there is no such loan, or the operator has no role at its centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none of these roles there
     */
    static Loan row(Handle handle, UUID id, Operator by, Role... any) {
        Loan loan = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(loan.centre(), any);
        return loan;
    }

    /** The rows of a loan before decryption. */
    private record Whole(
            Loan loan,
            PersonalTexts.Key key,
            List<LoanGoods> goods,
            List<Movement> posted,
            List<LoanAct> acts,
            List<ReversalRow> reversals,
            Map<Sku, Item> items,
            ZoneId zone) {}

    LoanView get(UUID id, Operator by) {
        return opened(database.read(handle -> whole(handle, row(handle, id, by, SEE))));
    }

    /** Returns all loans of a person, oldest first, in the caller's transaction. */
    List<LoanView> all(Handle handle, BeneficiaryId person) {
        return dao(handle).ofPerson(person).stream()
                .map(id -> opened(whole(handle, dao(handle).find(id).orElseThrow(NotFound::new))))
                .toList();
    }

    private LoanView opened(Whole whole) {
        Map<String, LoanReversal> reversals = whole.reversals().stream()
                .collect(Collectors.toMap(ReversalRow::act, each -> opened(each, whole.key())));
        List<LoanView.Act> acts = whole.acts().stream()
                .map(act -> new LoanView.Act(
                        act,
                        whole.posted().stream()
                                .filter(line -> act.has(line.line()))
                                .toList(),
                        Optional.ofNullable(reversals.get(act.id().toString()))))
                .toList();
        List<Movement> lent = whole.posted().stream()
                .filter(line -> whole.acts().stream().noneMatch(act -> act.has(line.line())))
                .toList();
        return new LoanView(
                whole.loan(),
                whole.loan().isOverdue(LocalDate.ofInstant(clock.instant(), whole.zone())),
                whole.goods(),
                lent,
                acts,
                Optional.ofNullable(reversals.get("")),
                whole.items());
    }

    private static Whole whole(Handle handle, Loan loan) {
        LoanDao dao = dao(handle);
        List<LoanGoods> goods = dao.goods(List.of(loan.id()));
        return new Whole(
                loan,
                key(handle, loan.id()),
                goods,
                StockLedger.posted(handle, loan.id()),
                dao.acts(loan.id()),
                dao.reversals(loan.id()),
                Skus.named(handle, goods.stream().map(LoanGoods::sku).collect(Collectors.toSet())),
                Centres.zone(handle, loan.centre()));
    }

    /** Returns the key of the texts of a loan, which is the borrower's key. */
    static PersonalTexts.Key key(Handle handle, UUID loan) {
        return PersonalTexts.Key.of(handle, dao(handle).beneficiary(loan).orElseThrow(NotFound::new));
    }

    /** Returns the place of the text with the reason for a reversal. */
    static ValuePlace place(UUID reversal) {
        return new ValuePlace("loan_reversals", "reason", reversal.toString());
    }

    private LoanReversal opened(ReversalRow row, PersonalTexts.Key key) {
        return new LoanReversal(
                row.id(), texts.open(key, place(row.id()), row.reason()), row.operator(), row.recordedAt());
    }

    /** Queries each centre for its own latest loans, so that no rows of other centres are read. */
    List<ListedLoan> list(LoanFilter filter, PlaceInTime after, int limit, Operator by) {
        Map<CentreCode, LocalDate> today =
                visible(filter.code(), by).stream().collect(Collectors.toMap(Function.identity(), this::today));
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            Stream<List<Loan>> each =
                    today.entrySet().stream().map(of -> rows(handle, filter, of.getKey(), of.getValue(), rows));
            return listed(handle, InTime.latest(limit, each), today);
        });
    }

    private List<CentreCode> visible(Optional<CentreCode> centre, Operator by) {
        by.requireIn(centre, SEE);
        return centre.map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, SEE))
                        .toList());
    }

    private static List<Loan> rows(Handle handle, LoanFilter filter, CentreCode at, LocalDate today, LatestRows rows) {
        LoanDao dao = dao(handle);
        String dueBefore = filter.isOverdue() ? today.toString() : NO_DAY;
        if (filter.item() != null) {
            return dao.ofItem(at, dueBefore, rows, filter);
        }
        if (filter.beneficiary() != null) {
            return dao.ofPerson(at, dueBefore, rows, filter);
        }
        return filter.isOverdue() || filter.state() == LoanState.OUT
                ? dao.out(at, dueBefore, rows, filter)
                : dao.ofCentre(at, rows, filter);
    }

    private static List<ListedLoan> listed(Handle handle, List<Loan> loans, Map<CentreCode, LocalDate> today) {
        if (loans.isEmpty()) {
            return List.of();
        }
        List<LoanGoods> all = dao(handle).goods(loans.stream().map(Loan::id).toList());
        Set<Sku> skus = all.stream().map(LoanGoods::sku).collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        Map<UUID, List<LoanGoods>> goods = all.stream().collect(Collectors.groupingBy(LoanGoods::loan));
        return loans.stream()
                .map(loan -> new ListedLoan(
                        loan,
                        Optional.ofNullable(today.get(loan.centre()))
                                .filter(loan::isOverdue)
                                .isPresent(),
                        goods.getOrDefault(loan.id(), List.of()),
                        items))
                .toList();
    }

    /** Returns the date in the centre's time zone. */
    LocalDate today(CentreCode centre) {
        return LocalDate.ofInstant(clock.instant(), centres.get(centre).timeZone());
    }

    private static LoanDao dao(Handle handle) {
        return handle.attach(LoanDao.class);
    }
}
