package org.sklad.platform.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.sklad.platform.db.Fatal;
import org.sklad.platform.web.Problem;
import org.sklad.platform.web.Problems;
import org.sklad.platform.web.Rendering;
import org.sklad.platform.web.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces Jetty's own error pages, for requests that Jetty refuses (a bad request line, a header that is too large). */
final class JettyErrors extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

    /** The methods for an answer that no address of ours gives; Jersey lists those of one address. */
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private final Rendering rendering;

    JettyErrors(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        RequestContext asked = RequestContext.of(request);
        Problem problem = Problems.of(response.getStatus());
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown) {
            Fatal.raiseIfOutOfMemory(thrown);
        }
        if (problem.status() == 500) {
            LOG.error("Fault {}", asked.requestId(), request.getAttribute(ERROR_EXCEPTION));
            problem = new Problem(500, "fault", "platform.problem.fault", asked.requestId());
        }
        if (problem.status() == 405) {
            problem = problem.allowing(Optional.of(METHODS));
        }
        Rendering.Answer answer = rendering.problem(problem, asked);
        response.setStatus(problem.status());
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.put(headers, request.isSecure());
        if (request.getAttribute(RequestContext.REQUEST_ID) != null) {
            headers.put(OuterHandler.ID_HEADER, asked.requestId());
        }
        headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_LENGTH, answer.bytes().length);
        response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
        return true;
    }
}
