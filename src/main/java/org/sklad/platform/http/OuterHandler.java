package org.sklad.platform.http;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Fatal;
import org.sklad.platform.web.Actor;
import org.sklad.platform.web.PageContext;
import org.sklad.platform.web.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The first and last step of every request: gives the request an id, adds the security headers to the answer, and writes one log
 * line with the path template and the ids of the caller. Queries, names and addresses of people stay out of the log.
 */
final class OuterHandler extends Handler.Wrapper {
    static final String TEMPLATE = "org.sklad.path-template";

    /** The attribute of a request that ends its upload. */
    static final String UPLOAD = "org.sklad.upload";

    static final String ID_HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger("org.sklad.requests");
    private static final String MDC_KEY = "request";
    private static final Pattern WORD = Pattern.compile("[A-Z]{1,10}");

    private final Randomness randomness;

    OuterHandler(Handler next, Randomness randomness) {
        super(next);
        this.randomness = randomness;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(9));
        long begin = NanoTime.now();
        request.setAttribute(RequestContext.REQUEST_ID, id);
        SecurityHeaders.put(response.getHeaders(), request.isSecure());
        response.getHeaders().put(ID_HEADER, id);
        Request.addCompletionListener(request, failure -> {
            log(request, response.getStatus(), begin, id);
            endUpload(request);
        });
        MDC.put(MDC_KEY, id);
        try {
            return super.handle(request, response, callback);
        } catch (Error e) {
            Fatal.raiseIfOutOfMemory(e);
            throw e;
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    private static void endUpload(Request request) {
        if (request.getAttribute(UPLOAD) instanceof Runnable end) {
            end.run();
        }
    }

    private static void log(Request request, int status, long begin, String id) {
        Object template = request.getAttribute(TEMPLATE);
        Optional<Actor> actor = request.getAttribute(PageContext.PROPERTY) instanceof PageContext known
                ? known.actor()
                : Optional.empty();
        // The listener often, but not always, runs in the thread that handled the request.
        Optional<String> before = Optional.ofNullable(MDC.get(MDC_KEY));
        MDC.put(MDC_KEY, id);
        LOG.info(
                "{} {} {} {} ms {}{}",
                method(request.getMethod()),
                template == null ? "-" : template,
                status,
                Duration.ofNanos(NanoTime.since(begin)).toMillis(),
                id,
                actor.map(each -> " " + each).orElse(""));
        before.ifPresentOrElse(other -> MDC.put(MDC_KEY, other), () -> MDC.remove(MDC_KEY));
    }

    /** Returns the method for the log. A client can send any text as method, so only words are logged. */
    private static String method(String method) {
        return WORD.matcher(method).matches() ? method : "?";
    }
}
