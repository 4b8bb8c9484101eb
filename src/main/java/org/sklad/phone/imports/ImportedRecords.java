package org.sklad.phone.imports;

import org.sklad.access.devices.Device;

/**
 * Result of importing a file of a phone.
 *
 * @param booked records booked by this import
 * @param flagged records booked by this import that break a rule
 * @param already records that were booked before, or kept before
 * @param unreadable records that cannot be booked, and that this import keeps for a manager
 * @param photos photos added, now or before
 * @param photosLeft photos that cannot be added
 */
public record ImportedRecords(
        Device device, int booked, int flagged, int already, int unreadable, int photos, int photosLeft) {}
