package org.sklad.centres.assets;

/** What kind of thing an asset is; it decides which repairs and inspections it needs. */
public enum AssetCategory {
    BOILER,
    HEATING,
    AIR_CONDITIONER,
    WASHING_MACHINE,
    DRYER,
    REFRIGERATOR,
    COOKER,
    WATER_HEATER,
    LIFT,
    GENERATOR,
    FIRE_SAFETY,
    VEHICLE,
    COMPUTER,
    OTHER
}
