package org.sklad.platform.web;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A request that changes something came with our cookie but not from our pages. */
final class CrossSite extends Refusal {
    private static final long serialVersionUID = 1L;

    CrossSite() {
        super(Kind.FORBIDDEN, "cross-site", Message.of("platform.cross-site"));
    }
}
