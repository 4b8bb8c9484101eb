package org.sklad.beneficiaries;

import org.jdbi.v3.core.Handle;

/** What a package that stands beside {@code privacy} keeps of a person beyond figures, and deletes when they are erased. */
@FunctionalInterface
public interface Traces {
    /** Deletes it in the caller's transaction; every figure stays. */
    void erase(Handle handle, BeneficiaryId who);
}
