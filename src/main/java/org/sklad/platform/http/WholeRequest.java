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
 * Takes in a body that nobody looked at, as when the head was enough to refuse, before the answer goes out. Jetty would close
 * the connection otherwise without saying so, and a client that keeps it would lose the request that it sends next.
 */
@Provider
public final class WholeRequest implements ContainerResponseFilter {
    /** More than this is not read for nothing; there the connection ends, and the answer says so. */
    private static final long MOST_BYTES = 64 * 1024;

    @Context
    @SuppressWarnings("NullAway.Init") // Jersey puts a proxy of the present request here.
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
            // Broken or not packed as it says: whoever reads such a body has answered for it.
            return;
        }
    }
}
