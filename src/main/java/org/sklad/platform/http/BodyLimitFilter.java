package org.sklad.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.UriTemplate;
import org.sklad.platform.web.BodyTooLarge;
import org.sklad.platform.web.Uploads;

/**
 * Prepares a request after its resource method is known: sets the path template for the log, refuses undeclared methods and bodies
 * of no single type, and limits the size of the body.
 */
@Provider
@Priority(20)
public final class BodyLimitFilter implements ContainerRequestFilter {
    private static final long DEFAULT_LIMIT = 1024 * 1024;
    private static final int DRAINED = 4 * 1024 * 1024;

    private final Uploads uploads;

    /**
     * Creates the filter.
     *
     * @param uploads limits bodies above the default size
     */
    BodyLimitFilter(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
        request.setProperty(OuterHandler.TEMPLATE, template(uri));
        ResourceMethod method = uri.getMatchedResourceMethod();
        // Jersey answers OPTIONS by itself on every address.
        if (method == null || method.isExtended()) {
            throw notAllowed(uri);
        }
        MediaType type = request.getMediaType();
        if (type != null && (type.isWildcardType() || type.isWildcardSubtype())) {
            throw new NotSupportedException();
        }
        BodyLimit declared = method.getInvocable().getDefinitionMethod().getAnnotation(BodyLimit.class);
        long limit = declared == null ? DEFAULT_LIMIT : declared.value();
        if (request.getLength() > limit) {
            throw tooLarge(request.getEntityStream(), limit);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
        if (declared != null && (declared.isImport() || limit > DEFAULT_LIMIT)) {
            begin(request, limit, uploads.lane(declared.isImport()));
        }
    }

    /** Begins an upload. {@link OuterHandler} ends it after the request, whatever its result. */
    private void begin(ContainerRequestContext request, long limit, Uploads.Lane lane) {
        if (!lane.coming().tryAcquire()) {
            drain(request.getEntityStream(), limit);
            throw new ServiceUnavailableException();
        }
        SpooledBody body = new SpooledBody(request.getEntityStream(), lane, uploads.space());
        Runnable end = body::end;
        request.setProperty(OuterHandler.UPLOAD, end);
        request.setEntityStream(body);
    }

    /**
     * Reads a part of the rest before refusing: 4 MB, or twice the limit if that is more, which is enough for most photos that
     * are too large. Closing a connection on unread data resets it, and the sender may never see the answer.
     */
    private static BodyTooLarge tooLarge(InputStream in, long limit) {
        drain(in, limit);
        return new BodyTooLarge(limit);
    }

    private static void drain(InputStream in, long limit) {
        try {
            long left = Math.max(DRAINED, 2 * limit);
            for (long some = in.skip(left); left > 0 && some > 0; some = in.skip(left)) {
                left -= some;
            }
        } catch (IOException gone) {
            // The sender has closed the connection, so an answer is useless.
            return;
        }
    }

    private static String template(ExtendedUriInfo uri) {
        StringBuilder path = new StringBuilder();
        for (UriTemplate each : uri.getMatchedTemplates()) {
            path.insert(0, each.getTemplate().replaceFirst("/$", ""));
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static NotAllowedException notAllowed(ExtendedUriInfo uri) {
        Set<String> methods = new TreeSet<>();
        uri.getMatchedModelResource().getResourceMethods().stream()
                .filter(each -> !each.isExtended())
                .forEach(each -> methods.add(each.getHttpMethod()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        String[] all = methods.toArray(String[]::new);
        return all.length == 0 ? new NotAllowedException("GET") : new NotAllowedException(all[0], rest(all));
    }

    private static String[] rest(String[] all) {
        return java.util.Arrays.copyOfRange(all, 1, all.length);
    }

    /** Counts the bytes read, because a chunked body does not declare its length. */
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw tooLarge(in, limit);
            }
        }
    }
}
