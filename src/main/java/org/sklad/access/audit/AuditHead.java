package org.sklad.access.audit;

/**
 * The end of the chain over the audit log.
 *
 * @param number the number of the newest link; 0 before the first
 * @param adopting true while rows from before the chain can still be linked
 * @param seal keyed hash of the other fields; empty in a new database, which has no links
 */
public record AuditHead(long number, String hash, boolean adopting, String seal) {
    boolean isNew() {
        return number == 0 && adopting && seal.isEmpty();
    }
}
