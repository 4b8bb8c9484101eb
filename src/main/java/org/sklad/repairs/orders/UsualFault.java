package org.sklad.repairs.orders;

import java.util.Optional;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.repairs.lifecycle.RepairCategory;

/** The usual kind of a fault of an asset, which the form of a report proposes. */
final class UsualFault {
    private UsualFault() {}

    /** Returns the kind; absent for assets that fail in many ways. */
    static Optional<RepairCategory> of(AssetCategory asset) {
        return switch (asset) {
            case BOILER, HEATING, AIR_CONDITIONER -> Optional.of(RepairCategory.HEATING);
            case WATER_HEATER -> Optional.of(RepairCategory.WATER);
            case WASHING_MACHINE, DRYER, REFRIGERATOR, COOKER, COMPUTER -> Optional.of(RepairCategory.APPLIANCE);
            case LIFT, GENERATOR -> Optional.of(RepairCategory.ELECTRICITY);
            case FIRE_SAFETY -> Optional.of(RepairCategory.FIRE_SAFETY);
            case VEHICLE, OTHER -> Optional.empty();
        };
    }
}
