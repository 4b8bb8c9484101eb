package org.sklad.platform.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** A body with more bytes than the address accepts. */
public final class BodyTooLarge extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        this.limit = limit;
    }

    /** Returns the limit in bytes. */
    long limit() {
        return limit;
    }
}
