package org.sklad.oversight.evidence;

import java.util.EnumMap;
import java.util.Map;

/** The pieces in each column of the balance. */
final class Figures {
    private final Map<Account, Long> pieces = new EnumMap<>(Account.class);

    void add(Account account, long more) {
        pieces.merge(account, more, Math::addExact);
    }

    void add(Figures more) {
        more.pieces.forEach(this::add);
    }

    long get(Account account) {
        return pieces.getOrDefault(account, 0L);
    }

    /** Returns what came in less what went out and is left: 0 if the account balances. */
    long difference() {
        return pieces.entrySet().stream()
                .mapToLong(each -> each.getKey().isIn() ? each.getValue() : -each.getValue())
                .sum();
    }
}
