package org.sklad.platform.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in a body that a refusal did not look at, before the answer goes out. Jetty would close the connection otherwise
 * without saying so, and a client that keeps it would lose the request that it sends next.
 */
final class WholeRequest extends Response.Wrapper {
    /** More than this is not read for nothing; there the connection ends, and the answer says so. */
    private static final long MOST_BYTES = 64 * 1024;

    WholeRequest(Request request, Response answer) {
        super(request, answer);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (getStatus() >= 400 && !isCommitted()) {
            takeIn();
        }
        super.write(last, content, callback);
    }

    private void takeIn() {
        long length = getRequest().getLength();
        if (length > MOST_BYTES) {
            getHeaders().put("Connection", "close");
        } else if (length > 0) {
            try {
                Content.Source.consumeAll(getRequest());
            } catch (IOException broken) {
                getHeaders().put("Connection", "close");
            }
        }
    }
}
