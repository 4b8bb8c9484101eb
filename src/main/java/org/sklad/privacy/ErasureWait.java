package org.sklad.privacy;

import org.sklad.access.CentreCode;

/**
 * A centre whose automatic erasure waits for a manager.
 *
 * @param people how many are due
 */
public record ErasureWait(CentreCode centre, WaitReason reason, long people) {}
