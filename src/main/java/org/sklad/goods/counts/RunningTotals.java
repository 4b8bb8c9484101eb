package org.sklad.goods.counts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.goods.ledger.Place;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * Records one scan of a count and updates the number of its line, in the caller's transaction. The balance is read in the same transaction,
 * so that it matches the stamp.
 */
final class RunningTotals {
    private final Handle handle;
    private final Count count;
    private final CountLineDao dao;
    private final UUID document;
    private final UUID act;
    private final int scan;
    private final Operator by;
    private final Instant now;

    /** @throws Refused if the count is no longer open */
    RunningTotals(Handle handle, Count count, UUID act, Operator by, Instant now) {
        this.handle = handle;
        this.count = count;
        this.dao = handle.attach(CountLineDao.class);
        this.document = count.id();
        this.act = act;
        this.by = by;
        this.now = now;
        this.scan = handle.attach(CountDao.class)
                .takeNumber(document)
                .orElseThrow(() -> Refused.conflict(
                        "counts.wrong-state." + Counts.require(handle, document).state()));
    }

    /** Sets the total in the place. */
    void number(LotInPlace spot, long quantity) {
        number(spot, quantity, dao.books(spot));
    }

    private void number(LotInPlace spot, long quantity, RecordedBalance books) {
        Optional<RunningTotal> before = dao.tally(document, spot);
        RunningTotal begun = RunningTotal.begin(before.map(RunningTotal::line).orElse(scan), quantity, books);
        if (before.isPresent()) {
            dao.update(document, begun);
        } else {
            dao.insert(document, spot, begun);
        }
        keep(begun.line(), ScanKind.NUMBER, quantity, quantity, books);
    }

    /** Begins the next scan of the same act. */
    private RunningTotals next() {
        return new RunningTotals(handle, count, act, by, now);
    }

    /**
     * Sets the total of recorded lots in a place, also of those counted before, and spreads it: each gets its balance, first expiring first.
     * A total above the recorded stock adds the surplus to the last lot.
     */
    void spread(List<CountLineDao.LotStanding> lots, Place at, long total) {
        long left = total;
        for (int i = 0; i < lots.size(); i++) {
            CountLineDao.LotStanding lot = lots.get(i);
            long share = i == lots.size() - 1 ? left : Math.min(left, lot.quantity());
            left -= share;
            (i == 0 ? this : next()).number(lot.in(at), share);
        }
    }

    /**
     * Counts each lot that is not counted yet at its balance. The others keep their numbers.
     *
     * @param total what these lots had together when the operator looked
     * @throws Refused if they have another number by now: nobody knows whether the operator saw the goods that moved
     */
    void confirm(List<CountLineDao.LotStanding> lots, Place at, long total) {
        List<CountLineDao.LotStanding> open =
                lots.stream().filter(lot -> !lot.counted()).toList();
        long all = 0;
        for (int i = 0; i < open.size(); i++) {
            all += (i == 0 ? this : next()).asRecorded(open.get(i).in(at));
        }
        if (all != total) {
            throw Refused.conflict("counts.changed-meanwhile", total, all);
        }
    }

    /** Sets the total to the balance that was read with the stamp, and returns it. */
    private long asRecorded(LotInPlace spot) {
        if (dao.tally(document, spot).filter(RunningTotal::live).isPresent()) {
            throw countedMeanwhile();
        }
        RecordedBalance books = dao.books(spot);
        number(spot, books.expected(), books);
        return books.expected();
    }

    /** Adds to the counted quantity; starts the number if nothing was counted. */
    void add(LotInPlace spot, long quantity) {
        Optional<RunningTotal> before = dao.tally(document, spot).filter(RunningTotal::goesOn);
        if (before.isPresent()) {
            change(spot, before.get(), quantity, quantity);
        } else {
            number(spot, quantity);
        }
    }

    /** Changes the number of units of the operator's latest scan. */
    void correct(int last, long entered) {
        CountScanRow wrong = dao.scan(document, last).orElseThrow(NotFound::new);
        RunningTotal tally = dao.tally(document, wrong.line()).orElseThrow(NotFound::new);
        boolean counts = tally.live()
                && wrong.scan() >= dao.latestNumber(document, wrong.line())
                && wrong.scan() == dao.latestScanBy(document, by.id());
        if (!counts) {
            throw countedMeanwhile();
        }
        LotInPlace spot = dao.spot(document, wrong.line());
        if (tally.quantity() == wrong.entered() || !tally.goesOn()) {
            number(spot, entered);
        } else {
            change(spot, tally, entered - wrong.entered(), entered);
        }
    }

    /** Subtracts units. A number that is typed afterwards replaces what is left. */
    void less(int line, long quantity) {
        RunningTotal tally = dao.tally(document, line)
                .filter(RunningTotal::goesOn)
                .filter(each -> each.quantity() > quantity)
                .orElseThrow(RunningTotals::countedMeanwhile);
        change(dao.spot(document, line), tally, -quantity, tally.quantity() - quantity);
    }

    /** Reverses the line: it becomes uncounted and its balance stays as it is. */
    void reverse(int line) {
        RunningTotal tally =
                dao.tally(document, line).filter(RunningTotal::live).orElseThrow(RunningTotals::countedMeanwhile);
        dao.update(document, tally.reversed());
        keep(line, ScanKind.TAKEN_BACK, 0, 0, dao.books(dao.spot(document, line)));
    }

    private void change(LotInPlace spot, RunningTotal before, long change, long entered) {
        RecordedBalance books = dao.books(spot);
        dao.update(document, before.plus(change, books));
        keep(before.line(), ScanKind.ADDED, change, entered, books);
    }

    private void keep(int line, ScanKind kind, long quantity, long entered, RecordedBalance books) {
        CountScanRow row = new CountScanRow(scan, line, kind, quantity, entered, books.stamp(), books.expected());
        dao.insertScan(document, act, row, by.id(), now);
    }

    /** Another operator counted there in the meantime. */
    static Refused countedMeanwhile() {
        return Refused.of(Kind.CONFLICT, "counted-meanwhile", Message.of("counts.counted-meanwhile"));
    }
}
