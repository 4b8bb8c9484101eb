package org.sklad.goods.kits;

import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.Message;

/** The kind of an act on kits. */
public enum AssemblyKind {
    ASSEMBLE(MovementKind.ASSEMBLE),
    BREAK_UP(MovementKind.BREAK_UP);

    private final MovementKind movements;

    AssemblyKind(MovementKind movements) {
        this.movements = movements;
    }

    Message words() {
        return Message.of("kits.state." + this);
    }

    MovementKind movements() {
        return movements;
    }
}
