package org.sklad.repairs.orders;

import org.sklad.platform.web.WithId;

/** The form of an act on a work order. */
interface WithDetails extends WithId {
    /**
     * Converts the fields to the details of the act.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if they do not fit together
     */
    ActDetails details();
}
