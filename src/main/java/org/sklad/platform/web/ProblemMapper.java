package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.sklad.platform.db.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts all exceptions to answers. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Rendering rendering;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ExtendedUriInfo uri;

    public ProblemMapper(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Fatal.raiseIfOutOfMemory(thrown);
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        RequestContext asked = RequestContext.of(request);
        if (thrown instanceof NotAllowedException && isPageAskedFor(asked)) {
            return Pages.seeOther(PageOfForm.of(uri));
        }
        Problem problem = Problems.of(thrown, asked.requestId());
        if (problem.status() == 500) {
            LOG.error("Fault {}", asked.requestId(), thrown);
        } else if (problem.status() > 500) {
            LOG.warn("{}: {}", problem.type(), String.valueOf(thrown));
        }
        Rendering.Answer answer = rendering.problem(problem, asked);
        Response.ResponseBuilder response = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .entity(answer.bytes());
        answer.headers().forEach(response::header);
        return response.build();
    }

    /**
     * Returns true for a GET of an address that only takes forms. This happens through the browser's history or after signing in
     * again; it is no error, so the answer is the page of the form.
     */
    private boolean isPageAskedFor(RequestContext asked) {
        return !asked.api() && request.getMethod().equals("GET");
    }
}
