package org.sklad.access.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chain of keyed hashes over the audit log. An attacker with the database but without the key file cannot change, delete,
 * insert or reorder rows, or cut off the newest ones, without detection by {@code check}. The chain does not detect a restore of
 * an older state of the whole database; the number and hash in the program's log reveal it.
 */
public final class AuditChain {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final int PIECE = 200;
    private static final int PAGE = 1_000;
    private static final int MOST_TOLD = 100;

    private final KeyedHash hash;

    /**
     * Creates the chain.
     *
     * @param hash a hash with a key that is derived for this chain alone; another key makes every link invalid
     */
    public AuditChain(KeyedHash hash) {
        this.hash = hash;
    }

    /** Writes the row and its link in the caller's transaction. */
    void append(Handle handle, AuditRow row) {
        AuditDao dao = handle.attach(AuditDao.class);
        AuditHead head = dao.head();
        dao.insert(row);
        link(dao, head, row);
    }

    /** Keeps the wrong seal of a tampered head; a new seal would hide the tampering. */
    private void link(AuditDao dao, AuditHead head, AuditRow row) {
        long number = head.number() + 1;
        String linked = hash(number, head.hash(), row);
        dao.insertLink(number, row.id(), linked);
        move(dao, head, new AuditHead(number, linked, head.adopting(), ""));
    }

    private void move(AuditDao dao, AuditHead from, AuditHead to) {
        dao.setHead(to.number(), to.hash(), to.adopting(), isSound(from) ? seal(to) : from.seal());
    }

    /**
     * Links the rows from before the chain, oldest first, one batch per transaction, and then ends the period in which such links
     * are allowed. Continues where an earlier start was killed.
     */
    void adopt(Database database) {
        int adopted = 0;
        Optional<AuditRow> last = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<AuditRow> after = last;
            List<AuditRow> piece = database.writeBulk(handle -> adoptPiece(handle.attach(AuditDao.class), after));
            more = !piece.isEmpty();
            adopted += piece.size();
            last = more ? Optional.of(piece.get(piece.size() - 1)) : last;
        }
        AuditHead head = database.read(handle -> handle.attach(AuditDao.class).head());
        if (adopted > 0) {
            LOG.warn("{} acts from before the chain were put into it", adopted);
        }
        LOG.info("The record of acts ends at number {} with {}", head.number(), head.hash());
    }

    private List<AuditRow> adoptPiece(AuditDao dao, Optional<AuditRow> after) {
        AuditHead head = dao.head();
        if (!head.adopting() || !isSound(head)) {
            return List.of();
        }
        List<AuditRow> rows = after.map(row -> dao.unlinkedAfter(row.occurredAt(), row.id(), PIECE))
                .orElseGet(() -> dao.unlinked(PIECE));
        for (AuditRow row : rows) {
            link(dao, dao.head(), row);
        }
        if (rows.isEmpty()) {
            move(dao, head, new AuditHead(head.number(), head.hash(), false, ""));
        }
        return rows;
    }

    /** Returns the check for the {@code check} command. */
    public Check check() {
        return new Check("The record of acts matches its chain of hashes", this::violations);
    }

    private List<String> violations(Handle handle) {
        AuditDao dao = handle.attach(AuditDao.class);
        List<String> found = new ArrayList<>();
        AuditHead head = dao.head();
        AuditHead end = walk(dao, found);
        if (!isSound(head)) {
            found.add("the end of the chain was changed");
        }
        if (end.number() != head.number() || !end.hash().equals(head.hash())) {
            found.add("the chain ends at act " + end.number() + " and should end at act " + head.number());
        }
        if (!head.adopting() || !isSound(head)) {
            dao.unlinked(MOST_TOLD).forEach(row -> found.add("act " + row.id() + " is in no link"));
        }
        return found.subList(0, Math.min(found.size(), MOST_TOLD));
    }

    /** Follows the links to the end and returns the last one. */
    private AuditHead walk(AuditDao dao, List<String> found) {
        long number = 0;
        String before = "";
        List<AuditLink> page = dao.links(0, PAGE);
        while (!page.isEmpty()) {
            for (AuditLink each : page) {
                if (each.number() != number + 1) {
                    found.add("acts " + (number + 1) + " to " + (each.number() - 1) + " are missing");
                } else if (!KeyedHash.same(each.hash(), hash(each.number(), before, each.row()))) {
                    found.add("act " + each.number() + " (" + each.id() + ") was changed or exchanged");
                }
                number = each.number();
                before = each.hash();
            }
            page = dao.links(number, PAGE);
        }
        return new AuditHead(number, before, false, "");
    }

    private boolean isSound(AuditHead head) {
        return head.isNew() || KeyedHash.same(head.seal(), seal(head));
    }

    private String hash(long number, String before, AuditRow row) {
        return hash.of("link " + AuditRow.content(number, before, row));
    }

    private String seal(AuditHead head) {
        return hash.of("head " + head.number() + " " + head.hash() + " " + head.adopting());
    }
}
