package org.sklad.oversight.privacy;

import org.sklad.access.roles.CentreCode;

/**
 * A centre whose automatic erasure waits for a manager or failed.
 *
 * @param people number of people due
 */
public record ErasureWait(CentreCode centre, WaitReason reason, long people) {}
