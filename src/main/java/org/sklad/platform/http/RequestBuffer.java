package org.sklad.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.sklad.platform.db.Fatal;

/**
 * Reads the body of a request before a thread works on it, so that a slow client holds no thread. Of a body larger than
 * {@link #MOST_BYTES}, it reads the beginning. The {@link ConnectionGuard} monitors the threads that wait for the rest.
 *
 * <p>Jetty's EagerContentHandler keeps a network buffer of 8 kB for each packet, even for one with a single byte.
 */
final class RequestBuffer extends Handler.Wrapper {
    /** Enough for every form of a page; 2,048 bodies at once are 32 MB. */
    private static final int MOST_BYTES = 16 * 1024;

    RequestBuffer(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<ClientConnection> connection = client(request);
        if (connection.isEmpty()) {
            return super.handle(request, response, callback);
        }
        ClientConnection client = connection.get();
        client.beginRequest();
        Request.addCompletionListener(request, failure -> client.endRequest());
        Buffered buffered = new Buffered(request, client);
        if (hasBody(request)) {
            return buffered.load(new Next(buffered, new Watched(buffered, response, client), callback));
        }
        client.beginWork();
        return super.handle(buffered, new Watched(buffered, response, client), callback);
    }

    /** Returns the client; empty on a connector that {@link ServerDefaults} did not create. */
    private static Optional<ClientConnection> client(Request request) {
        ConnectionMetaData connection = request.getConnectionMetaData();
        return Optional.ofNullable(connection.getConnector().getBean(ConnectionGuard.class))
                .flatMap(guard -> guard.find(connection.getConnection()));
    }

    private static boolean hasBody(Request request) {
        return request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Handles a request whose body was buffered. */
    private final class Next {
        private final Buffered request;
        private final Response response;
        private final Callback callback;

        Next(Buffered request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        boolean handle() throws Exception {
            request.client.beginWork();
            return RequestBuffer.super.handle(request, response, callback);
        }

        void handleLater() {
            try {
                if (!handle()) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable e) {
                Fatal.raiseIfOutOfMemory(e);
                Response.writeError(request, response, callback, e);
            }
        }
    }

    /** A request that returns the buffered bytes first, then the rest. */
    private static final class Buffered extends Request.Wrapper {
        private final ClientConnection client;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private Optional<Content.Chunk> end = Optional.empty();
        private boolean given;

        Buffered(Request request, ClientConnection client) {
            super(request);
            this.client = client;
        }

        /** Handles the request at once if the body came with the header, as most bodies do; otherwise later, in a new thread. */
        boolean load(Next next) throws Exception {
            if (takeIn()) {
                return next.handle();
            }
            demandMore(next);
            return true;
        }

        private void demandMore(Next next) {
            client.beginRead();
            getWrapped().demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, () -> {
                client.endRead(0);
                if (!takeIn()) {
                    demandMore(next);
                } else if (client.isClosed()) {
                    // The connection is closed: a failure would be rendered and logged although nothing can be
                    // answered.
                    next.callback.succeeded();
                } else {
                    getContext().execute(next::handleLater);
                }
            }));
        }

        /** Returns true if the body is complete, has failed, or is longer than the buffer. */
        private boolean takeIn() {
            while (end.isEmpty() && taken.size() < MOST_BYTES) {
                Content.Chunk chunk = super.read();
                if (chunk == null) {
                    return false;
                }
                client.endRead(chunk.remaining());
                if (Content.Chunk.isFailure(chunk) || (chunk.isLast() && !chunk.hasRemaining())) {
                    end = Optional.of(chunk);
                } else {
                    byte[] bytes = new byte[chunk.remaining()];
                    chunk.getByteBuffer().get(bytes);
                    taken.writeBytes(bytes);
                    end = chunk.isLast() ? Optional.of(Content.Chunk.EOF) : end;
                    chunk.release();
                }
            }
            return true;
        }

        @Override
        public Content.Chunk read() {
            if (!given && taken.size() > 0) {
                given = true;
                return Content.Chunk.from(ByteBuffer.wrap(taken.toByteArray()), false);
            }
            if (end.isPresent()) {
                return end.get();
            }
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                client.endRead(chunk.remaining());
            }
            return chunk;
        }

        @Override
        public void demand(Runnable more) {
            client.beginRead();
            super.demand(Invocable.from(Invocable.getInvocationType(more), () -> {
                client.endRead(0);
                more.run();
            }));
        }
    }

    /** Measures how long the client takes to receive the answer. */
    private static final class Watched extends Response.Wrapper {
        private final ClientConnection client;

        Watched(Request request, Response response, ClientConnection client) {
            super(request, response);
            this.client = client;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            long bytes = content == null ? 0 : content.remaining();
            client.beginWrite();
            super.write(last, content, Callback.from(() -> client.endWrite(bytes), callback));
        }
    }
}
