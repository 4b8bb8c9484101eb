package org.sklad.access.devices;

import org.sklad.access.roles.CentreCode;

/** A phone to register. */
public record NewDevice(DeviceId id, String name, CentreCode centre) {}
