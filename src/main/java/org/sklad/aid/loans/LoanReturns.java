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
 * What becomes of goods that were lent: they come back, in parts and by several people at once, or are given up for lost; never more
 * than are out. By field workers and managers of the centre, also after the person has left. Quantities are smallest units.
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
     * Books what came back into a location of the centre, or what is lost off the books. The loan is over when nothing is out.
     *
     * @return true when it is new; false when the same came before under the same id
     * @throws NotFound when there is no such loan in the operator's centres
     * @throws Refused if all goods of the loan are back or lost
     * @throws InvalidFields for goods that are none of the loan, for more than are out, for what is no location of the centre, and for
     *     a reason for which nothing is lost
     * @throws Refused if the location is closed
     */
    public boolean takeIn(IdempotencyKey claim, UUID id, NewReturn wanted, Operator by) {
        requireMine(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            Loan loan = LoanReader.row(handle, id, by, MAY_TAKE_IN);
            List<NewReturnLine> lines =
                    wanted.lines().isEmpty() ? ReturnedGoods.everything(handle, loan) : wanted.lines();
            int last =
                    dao(handle).takeNumbers(id, lines.size()).orElseThrow(() -> Refused.conflict("loans.nothing-out"));
            requireReason(wanted);
            int first = last - lines.size() + 1;
            List<Moved> moved = new ReturnedGoods(handle, goods, locations, loan).resolve(wanted, lines, first);
            ledger.move(handle, document, MovementKind.LOAN_RETURN, moved, wanted.loss());
            dao(handle)
                    .insertAct(new LoanDao.InsertAct(
                            claim.id(), id, wanted.kind(), first, last, wanted.loss(), by.id(), document.recordedAt()));
            moved.forEach(each -> count(handle, id, wanted.kind(), each.lot(), each.quantity()));
            dao(handle).settle(id);
        });
    }

    /** What expired is not lost on loan: it comes back and is written off. */
    private static void requireReason(NewReturn wanted) {
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
     * Takes the loan back that was recorded wrongly, or one return or loss of it: the goods stand where they stood, or are out again.
     *
     * @param act the return or the loss; absent for the loan itself
     * @param reason why, as people will read it
     * @throws Refused if it was already reversed; for the loan itself also when goods of it came back or are lost
     * @throws org.sklad.goods.ledger.InsufficientStock when what came back has gone on from where it was put
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
                takeBack(handle, document, of.get());
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

    private void takeBack(Handle handle, Document document, LoanAct act) {
        UUID id = document.id();
        Map<LotCode, Long> back = StockLedger.posted(handle, id).stream()
                .filter(each -> each.reverses().isEmpty() && act.has(each.line()))
                .collect(Collectors.groupingBy(Movement::lot, Collectors.summingLong(Movement::quantity)));
        Set<Integer> lines =
                IntStream.rangeClosed(act.firstLine(), act.lastLine()).boxed().collect(Collectors.toSet());
        ledger.reverse(handle, document, id, lines);
        back.forEach((lot, quantity) -> count(handle, id, act.kind(), lot, -quantity));
        dao(handle).settle(id);
    }

    /** Refuses who may not take in what was lent, before a form is looked at. */
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
