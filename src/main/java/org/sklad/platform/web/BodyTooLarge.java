package org.sklad.platform.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** More bytes than the address takes. */
public final class BodyTooLarge extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        this.limit = limit;
    }

    /** In bytes. */
    long limit() {
        return limit;
    }
}
