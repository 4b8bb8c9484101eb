package org.sklad.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads an unread body before the answer goes out, for example if the header was enough to refuse. Otherwise Jetty would close
 * the connection without notice, and a client that keeps the connection would lose its next request.
 */
@Provider
public final class WholeRequest implements ContainerResponseFilter {
    /** The limit for reading an unread body. For a larger one the connection ends, and the answer says so. */
    private static final long MOST_BYTES = 64 * 1024;

    @Context
    @SuppressWarnings("NullAway.Init") // Jersey injects a proxy of the current request.
    private HttpServletRequest request;

    WholeRequest() {}

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        long length = request.getContentLengthLong();
        if (length > MOST_BYTES && answer.getStatus() >= 400) {
            answer.getHeaders().putSingle("Connection", "close");
        } else if (length > 0 && length <= MOST_BYTES) {
            takeIn();
        }
    }

    private void takeIn() {
        try {
            InputStream body = request.getInputStream();
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            // A broken or wrongly compressed body. The code that reads it has already answered for it.
            return;
        }
    }
}
