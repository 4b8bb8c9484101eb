package org.sklad.centres.assets;

/** The category of an asset. It decides which repairs and inspections the asset needs. */
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
