package org.sklad.goods.kits;

import org.sklad.goods.lots.MovementKind;

/** The kind of an act on kits. */
public enum AssemblyKind {
    ASSEMBLE(MovementKind.ASSEMBLE),
    BREAK_UP(MovementKind.BREAK_UP);

    private final MovementKind movements;

    AssemblyKind(MovementKind movements) {
        this.movements = movements;
    }

    MovementKind movements() {
        return movements;
    }
}
