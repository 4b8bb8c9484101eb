package org.sklad.aid.loans;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Records returns and losses of lent goods. Goods can come back in parts and through several operators at once, never more than are out.
 * Field workers and managers of the centre record them, also after the person has left. Quantities are in smallest units.
 */
public final class LoanReturns {
    static final Role[] MAY_TAKE_IN = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final PersonalTexts texts;
    private final InstantSource clock;

    LoanReturns(
            Database database,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            DataKeys dataKeys,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.texts = new PersonalTexts(dataKeys);
        this.clock = clock;
    }

    /**
     * Books returned goods into a location of the centre, or writes lost goods off. The loan ends when nothing is out.
     *
     * @return true if it is new; false for a repeated id
     * @throws NotFound if there is no such loan in the operator's centres
     * @throws Refused if all goods of the loan are returned or lost
     * @throws InvalidFields if goods are not of the loan or exceed what is out, the location is not in the centre, or the reason is not one
     *     of a loss
     * @throws Refused if the location is closed
     */
    public boolean takeIn(IdempotencyKey claim, UUID id, NewLoanReturn wanted, Operator by) {
        requireMine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            Loan loan = LoanReader.row(handle, id, by, MAY_TAKE_IN);
            List<NewLoanReturnLine> lines =
                    wanted.lines().isEmpty() ? ReturnedLoanGoods.everything(handle, loan) : wanted.lines();
            int last =
                    dao(handle).takeNumbers(id, lines.size()).orElseThrow(() -> Refused.conflict("loans.nothing-out"));
            requireReason(wanted);
            int first = last - lines.size() + 1;
            List<Moved> moved = new ReturnedLoanGoods(handle, goods, locations, loan).resolve(wanted, lines, first);
            ledger.move(handle, document, MovementKind.LOAN_RETURN, moved, wanted.loss());
            dao(handle)
                    .insertAct(new LoanDao.InsertAct(
                            claim.id(), id, wanted.kind(), first, last, wanted.loss(), by.id(), document.recordedAt()));
            moved.forEach(each -> count(handle, id, wanted.kind(), each.lot(), each.quantity()));
            dao(handle).settle(id);
        });
    }

    /** Goods that expired on loan are not lost: they are returned and written off. */
    private static void requireReason(NewLoanReturn wanted) {
        if (wanted.loss()
                .filter(reason -> !reason.isOfWriteOff() || reason.isOfExpired())
                .isPresent()) {
            throw new InvalidFields("reason", Message.of("loans.reason.none"));
        }
    }

    private static void count(Handle handle, UUID loan, LoanActKind kind, LotCode lot, long quantity) {
        boolean back = kind == LoanActKind.RETURN;
        dao(handle).count(loan, lot, back ? quantity : 0, back ? 0 : quantity);
    }

    /**
     * Reverses a wrongly recorded loan, or one return or loss of it. The goods go back to their former place, or are out again.
     *
     * @param act return or loss; absent for the loan itself
     * @param reason reason in words
     * @throws Refused if it is already reversed; for the loan itself also if goods of it are returned or lost
     * @throws org.sklad.goods.ledger.InsufficientStock if returned goods are no longer where they were put
     */
    public boolean reverse(IdempotencyKey claim, UUID id, Optional<UUID> act, String reason, Operator by) {
        PersonalTexts.Key key = requireMine(id, by);
        String sealed = texts.close(key, LoanReader.place(claim.id()), reason);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            LoanDao dao = dao(handle);
            Optional<LoanAct> of = act.map(each -> act(handle, id, each));
            String named = act.map(UUID::toString).orElse("");
            if (dao.insertReversal(claim.id(), id, named, key.kept(handle, sealed), by.id(), document.recordedAt())
                    == 0) {
                throw Refused.conflict("loans.taken-back-already");
            }
            if (of.isPresent()) {
                reverse(handle, document, of.get());
            } else if (dao.reverse(id) == 0) {
                throw Refused.conflict("loans.some-back");
            } else {
                ledger.reverse(handle, document, id);
            }
        });
    }

    private static LoanAct act(Handle handle, UUID loan, UUID act) {
        return dao(handle).acts(loan).stream()
                .filter(each -> each.id().equals(act))
                .findFirst()
                .orElseThrow(() -> new InvalidFields("act", Message.of("loans.no-such-act")));
    }

    private void reverse(Handle handle, Document document, LoanAct act) {
        UUID id = document.id();
        Map<LotCode, Long> back = StockLedger.posted(handle, id).stream()
                .filter(each -> act.has(each.line()))
                .collect(Collectors.groupingBy(Movement::lot, Collectors.summingLong(Movement::quantity)));
        Set<Integer> lines =
                IntStream.rangeClosed(act.firstLine(), act.lastLine()).boxed().collect(Collectors.toSet());
        ledger.reverse(handle, document, id, lines);
        back.forEach((lot, quantity) -> count(handle, id, act.kind(), lot, -quantity));
        dao(handle).settle(id);
    }

    /** Checks the operator's right to record returns, before the form is validated. */
    PersonalTexts.Key requireMine(UUID id, Operator by) {
        return database.read(handle -> {
            Loan loan = LoanReader.row(handle, id, by, LoanReader.SEE);
            by.requireAt(loan.centre(), MAY_TAKE_IN);
            return LoanReader.key(handle, id);
        });
    }

    private static LoanDao dao(Handle handle) {
        return handle.attach(LoanDao.class);
    }
}
