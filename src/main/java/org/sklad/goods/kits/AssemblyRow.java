package org.sklad.goods.kits;

import org.sklad.goods.catalogue.Item;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/** An assembly in the list, with its kit. */
public record AssemblyRow(Assembly assembly, Item kit) implements InTime {
    @Override
    public PlaceInTime place() {
        return assembly.place();
    }
}
